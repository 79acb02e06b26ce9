'use client'

/** A few ways to look at one thing, one of them chosen: Edit, Changes, Read. */
export function SwitchBar<Choice extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string
  choices: { value: Choice; label: string }[]
  chosen: Choice
  onChoose: (choice: Choice) => void
}) {
  return (
    <fieldset aria-label={label} className="flex rounded-lg bg-well p-0.5">
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === chosen}
          onClick={() => onChoose(choice.value)}
          className="rounded-md px-4 py-1.5 text-soft hover:text-ink aria-pressed:bg-raised aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:shadow-sm"
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  )
}
