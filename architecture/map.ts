import type { BrowserRules } from './rules.ts'

/** Which modules of `lib` each one may import. Arrows point inward: nothing further in knows who uses it. */
export const ARROWS: Record<string, string[]> = {
  text: [],
  markdown: ['text'],
  segment: ['text', 'markdown'],
  diff: [],
  score: [],
  align: ['segment'],
  article: ['text', 'segment', 'markdown', 'diff', 'score'],
  term: ['text', 'article'],
  check: ['term'],
  translate: ['text', 'article', 'segment', 'markdown', 'term'],
  exchange: ['text', 'article', 'segment', 'markdown', 'term'],
  editor: ['article'],
  store: ['text', 'article', 'segment', 'term'],
  api: ['article', 'term', 'exchange'],
  server: ['api', 'article', 'segment', 'align', 'term', 'translate', 'exchange', 'store'],
}

/** The layers of `lib`, innermost first: an arrow leads inward or stays in its layer, never outward. */
export const LAYERS = [
  ['text', 'markdown', 'segment', 'diff'],
  ['score', 'align', 'article', 'term', 'check'],
  ['translate', 'exchange', 'editor', 'store', 'api'],
  ['server'],
]

/** What the browser loads is downloaded by every reader: a module or package comes here on purpose. */
export const BROWSER: BrowserRules = {
  modules: [
    'text',
    'markdown',
    'segment',
    'diff',
    'score',
    'align',
    'article',
    'term',
    'check',
    'editor',
    'exchange/read',
  ],
  types: ['api'],
  packages: ['react', 'react-dom', 'next', '@tanstack/react-virtual', 'diff', 'idb'],
}
