import type { Transactions } from '../transactions.ts'
import { cacheTranslation, readCached } from './cache.ts'
import type { Translations } from './contract.ts'
import { saveTranslations } from './save.ts'

export const translationsOver = ({ read, write }: Transactions): Translations => ({
  save: (articleId, translations, { overwrite = false } = {}) =>
    write((context) => saveTranslations(context, articleId, translations, overwrite)),
  readCached: (articleId, requestKeys) => read((context) => readCached(context, articleId, requestKeys)),
  cache: (articleId, translation) => write((context) => cacheTranslation(context, articleId, translation)),
})
