import { sql } from 'kysely'
import * as articles from './articles/articles.ts'
import { listArticles, listBin, readBinned } from './articles/list.ts'
import { keepSources } from './articles/source-cache.ts'
import * as comments from './comments/comments.ts'
import type { Store } from './contract.ts'
import type { Connection } from './database/connection.ts'
import type { Tx } from './database/tx.ts'
import * as memory from './memory/index.ts'
import * as revisions from './revisions/revisions.ts'
import * as segments from './segments/segments.ts'
import * as terms from './terms/terms.ts'
import { keepAnswer, putMachine, recallAnswers } from './translations/translations.ts'

/** The contract over a connection: which call is a reading and which a writing transaction. */
export function storeOver({ database, finder, advice, read, write, close }: Connection): Store {
  const source = keepSources()
  const rarity = memory.keepRarity()
  /** A write that is refused leaves no trace, not even a number drawn from the article's sequence. */
  const attempt = async <Outcome extends { kind: string }>(
    work: (tx: Tx) => Promise<Outcome>,
  ): Promise<Outcome> => {
    const refused: { outcome?: Outcome } = {}
    const rollback = new Error('refused')
    return write(async (tx) => {
      const outcome = await work(tx)
      if (outcome.kind !== 'refused') return outcome
      refused.outcome = outcome
      throw rollback
    }).catch((fault) => {
      if (refused.outcome && (fault === rollback || fault.cause === rollback)) return refused.outcome
      throw fault
    })
  }
  const signedBy = (actor: string | null): Store => ({
    database,
    advice,
    close,
    as: signedBy,
    ping: () => read(async (tx) => void (await sql`select 1`.execute(tx))),

    articles: {
      create: (draft) => write((tx) => articles.createArticle(tx, source, draft, actor)),
      list: (page) => read((tx) => listArticles(tx, page)),
      read: (id) => read((tx) => articles.readArticle(tx, source, id)),
      readSource: (id) => read(async (tx) => ((await articles.hasArticle(tx, id)) ? source(tx, id) : null)),
      tag: (id) => read((tx) => articles.articleTag(tx, id)),
      update: (id, patch) => write((tx) => articles.updateArticle(tx, source, id, patch)),
      delete: (id) => write((tx) => articles.deleteArticle(tx, id)),
      undelete: (id) => write((tx) => articles.undeleteArticle(tx, source, id)),
      listBin: (page) => read((tx) => listBin(tx, page)),
      readBinned: (id) => read((tx) => readBinned(tx, id)),
      purgeBin: (now = new Date()) => write((tx) => articles.purgeBin(tx, now)),
    },

    segments: {
      read: (articleId, id) => read((tx) => segments.readSegment(tx, source, articleId, id)),
      save: (articleId, id, patch) =>
        attempt((tx) => segments.saveSegment(tx, source, articleId, id, patch, actor)),
      split: (articleId, id, point) =>
        attempt((tx) => segments.split(tx, source, articleId, id, point, actor)),
      join: (articleId, id, base) => attempt((tx) => segments.join(tx, source, articleId, id, base, actor)),
      history: (articleId, id) => read((tx) => segments.history(tx, articleId, id)),
      activeTime: (articleId) => read((tx) => segments.activeTime(tx, articleId)),
    },

    translations: {
      save: (articleId, translations, { overwrite = false } = {}) =>
        write((tx) => putMachine(tx, source, articleId, translations, overwrite)),
      readCached: (articleId, questions) => read((tx) => recallAnswers(tx, articleId, questions)),
      cache: (articleId, translation) => write((tx) => keepAnswer(tx, articleId, translation)),
    },

    comments: {
      list: (articleId) => read((tx) => comments.listComments(tx, articleId)),
      add: (articleId, comment) => write((tx) => comments.addComment(tx, articleId, comment, actor)),
      resolve: (articleId, commentId, resolved) =>
        write((tx) => comments.resolveComment(tx, articleId, commentId, resolved)),
    },

    revisions: {
      create: (articleId, label) => write((tx) => revisions.createRevision(tx, articleId, label, actor)),
      list: (articleId) => read((tx) => revisions.listRevisions(tx, articleId)),
      read: (articleId, number) => read((tx) => revisions.readRevision(tx, source, articleId, number)),
      restore: (articleId, number) => write((tx) => revisions.restoreRevision(tx, articleId, number, actor)),
      readSnapshot: (articleId, version) =>
        read((tx) => revisions.readVersion(tx, source, articleId, version)),
    },

    memory: {
      lookUp: (sources, language) => read((tx) => memory.lookUpMemory(tx, sources, language)),
      match: (sentence, language, options) =>
        read((tx) => memory.matchMemory(tx, finder, rarity, sentence, language, options)),
      search: (options) => read((tx) => memory.searchMemory(tx, finder, options)),
      list: (page) => read((tx) => memory.readMemory(tx, page)),
      add: (units) => write((tx) => memory.addToMemory(tx, units, new Date().toISOString())),
      import: (units) => write((tx) => memory.importToMemory(tx, units, new Date().toISOString())),
    },

    terms: {
      create: (draft) => write((tx) => terms.createTerm(tx, draft, actor)),
      import: (drafts) => write((tx) => terms.importTerms(tx, drafts, actor)),
      list: (page) => read((tx) => terms.listTerms(tx, page)),
      update: (id, patch) => attempt((tx) => terms.updateTerm(tx, id, patch, actor)),
      delete: (id) => write((tx) => terms.deleteTerm(tx, id)),
    },
  })
  return signedBy(null)
}
