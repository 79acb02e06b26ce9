import { defineEngine, engineNotSetUp } from '../engine-definition.ts'
import { deeplEngine } from './deepl-engine.ts'

export const deepl = defineEngine({
  id: 'deepl',
  name: 'DeepL',
  label: 'DeepL',
  kind: 'server',
  sends:
    'The German sentences, the paragraphs around them for context and the terms of the glossary go to DeepL, or to DEEPL_SERVER_URL.',
  cost: 'characters',
  settings: {
    DEEPL_API_KEY: { description: 'the key of a DeepL plan, Free or Pro', without: 'no DeepL' },
    DEEPL_SERVER_URL: {
      description: 'another server than DeepL’s own for that key, a gateway for instance',
      without: 'DeepL’s own',
    },
  },
  // It is listed even without a key, since it is the engine most people look for.
  create: ({ DEEPL_API_KEY: apiKey, DEEPL_SERVER_URL: serverUrl }) =>
    apiKey
      ? deeplEngine({ apiKey, serverUrl })
      : engineNotSetUp(
          { id: 'deepl', name: 'DeepL' },
          'DeepL is not set up',
          'No DeepL key is set. Set DEEPL_API_KEY and start again.',
        ),
})
