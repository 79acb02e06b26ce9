import { defineEngine, engineNotSetUp } from '../engine-definition.ts'
import { openAiEngine } from './openai-engine.ts'

export const openAi = defineEngine({
  id: 'openai',
  // An engine that is set up has the name of its model instead.
  name: 'Language model',
  label: 'the language model',
  kind: 'server',
  sends: 'The German sentences go, one by one, to the server at OPENAI_BASE_URL.',
  cost: 'provider',
  settings: {
    OPENAI_BASE_URL: {
      description: 'anything that speaks like OpenAI, Ollama for instance: `http://127.0.0.1:11434/v1`',
      without: 'no language model',
    },
    OPENAI_MODEL: { description: 'the model that is asked', without: 'no language model' },
    OPENAI_API_KEY: { description: 'its key, where it asks for one', without: 'none' },
  },
  create({ OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model, OPENAI_API_KEY: apiKey }) {
    if (!baseUrl) return null
    if (model) return openAiEngine({ baseUrl, model, apiKey })
    return engineNotSetUp(
      { id: 'openai', name: 'Language model' },
      'No model is set up',
      'OPENAI_BASE_URL is set, but no model. Set OPENAI_MODEL and start again.',
    )
  },
})
