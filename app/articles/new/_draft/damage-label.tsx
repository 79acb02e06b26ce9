/** Warnings about what of the text is damaged or will not be translated, before anything is created. */
export function DamageLabel({ warnings }: { warnings: string[] }) {
  return (
    <div role="status">
      {warnings.length > 0 && (
        <ul className="max-h-44 space-y-1 overflow-y-auto rounded-md bg-warning-bg px-3 py-2 text-warning [overflow-wrap:anywhere]">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
