import { sql } from 'kysely'
import * as articles from './articles.ts'
import * as comments from './comments.ts'
import type { Connection } from './connection.ts'
import type { Store } from './contract.ts'
import { listArticles, listBin, readBinned } from './desk.ts'
import { keepAnswer, putMachine, recallAnswers } from './machine.ts'
import * as memory from './memory/index.ts'
import * as revisions from './revisions.ts'
import * as segments from './segments.ts'
import { keepSources } from './sources.ts'
import * as terms from './terms.ts'
import type { Tx } from './tx.ts'

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
  return {
    database,
    advice,
    close,
    ping: () => read(async (tx) => void (await sql`select 1`.execute(tx))),

    createArticle: (draft, author) => write((tx) => articles.createArticle(tx, source, draft, author)),
    listArticles: (options) => read((tx) => listArticles(tx, options)),
    readArticle: (id) => read((tx) => articles.readArticle(tx, source, id)),
    readSource: (id) => read(async (tx) => ((await articles.hasArticle(tx, id)) ? source(tx, id) : null)),
    articleTag: (id) => read((tx) => articles.articleTag(tx, id)),
    updateArticle: (id, patch) => write((tx) => articles.updateArticle(tx, source, id, patch)),
    deleteArticle: (id) => write((tx) => articles.deleteArticle(tx, id)),
    undeleteArticle: (id) => write((tx) => articles.undeleteArticle(tx, source, id)),
    listBin: (options) => read((tx) => listBin(tx, options)),
    readBinned: (id) => read((tx) => readBinned(tx, id)),
    purgeBin: (now = new Date()) => write((tx) => articles.purgeBin(tx, now)),

    readSegment: (articleId, id) => read((tx) => segments.readSegment(tx, source, articleId, id)),
    saveSegment: (articleId, id, patch, author) =>
      attempt((tx) => segments.saveSegment(tx, source, articleId, id, patch, author)),
    splitSegment: (articleId, id, cut, author) =>
      attempt((tx) => segments.split(tx, source, articleId, id, cut, author)),
    joinSegment: (articleId, id, version, author) =>
      attempt((tx) => segments.join(tx, source, articleId, id, version, author)),
    history: (articleId, id) => read((tx) => segments.history(tx, articleId, id)),
    activeTime: (articleId) => read((tx) => segments.activeTime(tx, articleId)),

    putMachine: (articleId, translations, { overwrite = false } = {}) =>
      write((tx) => putMachine(tx, source, articleId, translations, overwrite)),
    recallAnswers: (articleId, questions) => read((tx) => recallAnswers(tx, articleId, questions)),
    keepAnswer: (articleId, answer) => write((tx) => keepAnswer(tx, articleId, answer)),

    listComments: (articleId) => read((tx) => comments.listComments(tx, articleId)),
    addComment: (articleId, comment, author) =>
      write((tx) => comments.addComment(tx, articleId, comment, author)),
    resolveComment: (articleId, commentId, resolved) =>
      write((tx) => comments.resolveComment(tx, articleId, commentId, resolved)),

    createRevision: (articleId, label, author) =>
      write((tx) => revisions.createRevision(tx, articleId, label, author)),
    listRevisions: (articleId) => read((tx) => revisions.listRevisions(tx, articleId)),
    readRevision: (articleId, number) => read((tx) => revisions.readRevision(tx, source, articleId, number)),
    restoreRevision: (articleId, number, author) =>
      write((tx) => revisions.restoreRevision(tx, articleId, number, author)),
    readVersion: (articleId, version) => read((tx) => revisions.readVersion(tx, source, articleId, version)),

    lookUpMemory: (sources, language) => read((tx) => memory.lookUpMemory(tx, sources, language)),
    matchMemory: (sentence, language, options) =>
      read((tx) => memory.matchMemory(tx, finder, rarity, sentence, language, options)),
    searchMemory: (options) => read((tx) => memory.searchMemory(tx, finder, options)),
    readMemory: (options) => read((tx) => memory.readMemory(tx, options)),
    addToMemory: (units) => write((tx) => memory.addToMemory(tx, units, new Date().toISOString())),
    importToMemory: (units) => write((tx) => memory.importToMemory(tx, units, new Date().toISOString())),

    createTerm: (draft, author) => write((tx) => terms.createTerm(tx, draft, author)),
    importTerms: (drafts, author) => write((tx) => terms.importTerms(tx, drafts, author)),
    listTerms: (options) => read((tx) => terms.listTerms(tx, options)),
    updateTerm: (id, patch, author) => attempt((tx) => terms.updateTerm(tx, id, patch, author)),
    deleteTerm: (id) => write((tx) => terms.deleteTerm(tx, id)),
  }
}
