import { type ReactNode, useId, useState } from 'react'
import { LIMITS } from '#lib/article'
import { saveOwnName, useOwnName } from './own-name.ts'

/**
 * An optional field for one's name in a form that writes something which is signed. `field` is null once the
 * name is known. `save` keeps what was typed; it never rejects: a name must not get in the way of the writing.
 */
export function useNameField(): { field: ReactNode; save: () => Promise<void> } {
  const known = useOwnName()
  const [name, setName] = useState('')
  const id = useId()
  const save = () =>
    known === null && name.trim() !== '' ? saveOwnName(name).catch(() => {}) : Promise.resolve()
  const field =
    known === null ? (
      <div className="mt-3">
        <label htmlFor={id} className="label mb-1 block">
          Your name (optional)
        </label>
        <input
          id={id}
          className="field"
          autoComplete="name"
          maxLength={LIMITS.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
    ) : null
  return { field, save }
}
