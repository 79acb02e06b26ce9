import { ORIGIN } from '#lib/article'
import type { EngineDescription } from './engine-definition.ts'

/** Where machine text comes from beside the engines of the server: `ORIGIN` of `#lib/article`, described. */
export const origins: readonly EngineDescription[] = [
  {
    id: ORIGIN.browser,
    name: 'This browser’s translator',
    label: 'the browser’s translator',
    kind: 'browser',
    sends: 'Nothing leaves the machine in front of the editor: the browser translates by itself.',
    cost: 'nothing',
  },
  {
    id: ORIGIN.memory,
    name: 'Translation memory',
    label: 'the memory',
    kind: 'origin',
    sends: 'Nothing leaves the machine: the text was confirmed here before.',
    cost: 'nothing',
  },
  {
    id: ORIGIN.import,
    name: 'Existing English text',
    label: 'the text that was there already',
    kind: 'origin',
    sends: 'Nothing leaves the machine: the text came with the article.',
    cost: 'nothing',
  },
  {
    id: ORIGIN.sample,
    name: 'Recorded translation',
    label: 'the recorded translation',
    kind: 'origin',
    sends: 'Nothing leaves the machine: the text was recorded beforehand.',
    cost: 'nothing',
  },
]
