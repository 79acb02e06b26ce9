/** Warnings about damaged places of the text, before anything is created. */
export function DamageLabel({ warnings }: { warnings: string[] }) {
  return (
    <div role="status">
      {warnings.length > 0 && (
        <ul className="space-y-1 rounded-md bg-warning-bg px-3 py-2 text-warning">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
