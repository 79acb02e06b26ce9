/** One sentence that says what went wrong, read out at once; nothing while all is well. */
export function Problem({ words, className = '' }: { words: string; className?: string }) {
  return (
    <div role="alert" className={className}>
      {words !== '' && <p className="rounded-md bg-warning-bg px-3 py-2 text-warning">{words}</p>}
    </div>
  )
}
