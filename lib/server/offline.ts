import { type OfflineTranslator, offlineTranslator, offlineTurnedOff } from '#lib/translate'
import { makeFolder } from './make-folder.ts'
import type { Settings } from './settings.ts'

/** The offline translator, which looks for its model, and fetches it, while the product goes on. */
export function openOffline({ offline, dataDir }: Settings): OfflineTranslator {
  if (offline.kind === 'off') return offlineTurnedOff()
  // The product runs in its own folder, and Next's compiler should not look for files at the end of this.
  const translator = offlineTranslator({ source: offline, root: process.cwd() })
  const folder = offline.kind === 'fetched' ? makeFolder(dataDir) : Promise.resolve()
  // Without a folder the translator says itself that it cannot write there.
  folder.catch(() => {}).then(() => translator.start())
  return translator
}
