import { describe, expect, test } from 'vitest'
import { engines } from './engines.ts'
import { offlineTurnedOff } from './offline/offline.ts'

const ids = (config: Parameters<typeof engines>[0]) => engines(config, offlineTurnedOff()).map(({ id }) => id)

describe('the order of the engines, of which the first that is set up is the default', () => {
  test('without any setting the offline translator stands first', () => {
    expect(ids({})).toEqual(['offline', 'deepl'])
  })

  test('what somebody set up goes before it', () => {
    expect(ids({ deeplApiKey: 'key' })).toEqual(['deepl', 'offline'])
    expect(ids({ libreTranslateUrl: 'http://127.0.0.1:5000' })).toEqual([
      'libretranslate',
      'offline',
      'deepl',
    ])
  })

  test('turned off it is never the default', () => {
    expect(engines({}, offlineTurnedOff()).find(({ setUp }) => setUp !== false)).toBeUndefined()
  })
})
