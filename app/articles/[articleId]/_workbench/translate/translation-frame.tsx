import { counted } from '#app/_ui/counted.ts'

/** The box in which everything about the translation of the article stands. */
export function TranslationFrame({ children }: { children: React.ReactNode }) {
  return (
    <section aria-label="Translation" className="mx-auto mt-5 w-full max-w-[74rem] px-4 md:px-8">
      <div className="rounded-xl border border-line-strong bg-sheet px-5 py-4">{children}</div>
    </section>
  )
}

export function Bar({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <progress
      aria-label={label}
      value={value}
      max={Math.max(max, 1)}
      className="h-1.5 min-w-32 flex-1 appearance-none overflow-hidden rounded-full bg-well [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-well [&::-webkit-progress-value]:bg-accent"
    />
  )
}

export function missingLabel(missing: number): string {
  return `${counted(missing, 'sentence has', 'sentences have')} no English yet.`
}
