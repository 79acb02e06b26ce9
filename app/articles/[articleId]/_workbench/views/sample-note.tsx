/** Says of the article the product brought along that it is one, and where its English comes from. */
export function SampleNote() {
  return (
    <p className="mx-auto mt-5 max-w-[74rem] px-4 text-soft md:px-8">
      <span className="rounded bg-warning-bg px-2 py-0.5 text-warning">Sample, recorded translation</span>{' '}
      This article came with Gegenlesen. Its English was recorded beforehand and has mistakes worth
      correcting.
    </p>
  )
}
