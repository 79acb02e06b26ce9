import { type OfflineTranslator, offlineTranslator, offlineTurnedOff } from '#lib/translate'
import { makeFolder } from './make-folder.ts'
import type { Settings } from './settings.ts'

/** The offline translator as it is set up; it does nothing before it is started. */
export function openOffline({ offline }: Settings): OfflineTranslator {
  if (offline.kind === 'off') return offlineTurnedOff()
  // The product runs in its own folder.
  return offlineTranslator({ source: offline, root: process.cwd() })
}

/** Lets it look for its model, and fetch it, while the product goes on. */
export async function startOffline(
  translator: OfflineTranslator,
  { offline, dataDir }: Settings,
): Promise<void> {
  // Where no folder can be made the translator itself says that it cannot write there.
  if (offline.kind === 'fetched') await makeFolder(dataDir).catch(() => {})
  translator.start()
}
