import { join, resolve } from 'node:path'
import { defineEngine, engineNotSetUp } from '../engine-definition.ts'
import type { ModelSource } from './model.ts'
import { offlineTranslator } from './offline-translator.ts'

export const offline = defineEngine({
  id: 'offline',
  name: 'Offline translator',
  label: 'the offline translator',
  kind: 'server',
  sends:
    'Nothing leaves the machine; the model is fetched once from Mozilla, or from OFFLINE_TRANSLATOR_URL.',
  cost: 'nothing',
  settings: {
    OFFLINE_TRANSLATOR: {
      description: '`on`; `off`: no download, no engine; or a folder with the three files of the model',
      without: '`on`, in `DATA_DIR/offline-model`',
    },
    OFFLINE_TRANSLATOR_URL: {
      description: 'a mirror of the model: the same paths below another address',
      without: 'where Mozilla publishes it',
    },
  },
  create({ OFFLINE_TRANSLATOR: setting = 'on', OFFLINE_TRANSLATOR_URL: address }, { root, dataDir }) {
    const source = modelSource(setting, dataDir, address)
    return source ? offlineTranslator({ source, root }) : offlineTurnedOff()
  },
})

export const offlineTurnedOff = () =>
  engineNotSetUp(
    { id: 'offline', name: 'Offline translator' },
    'The offline translator is turned off',
    'Turned off by OFFLINE_TRANSLATOR=off.',
  )

/** Where the model comes from by the setting: `on`, `off` (null), or a folder that holds the files. */
export function modelSource(setting: string, dataDir: string, address?: string): ModelSource | null {
  const word = setting.toLowerCase()
  if (word === 'off') return null
  if (word === 'on') return { kind: 'fetched', folder: join(dataDir, 'offline-model'), address }
  return { kind: 'given', folder: resolve(/* turbopackIgnore: true */ setting) }
}
