import type { ArticleIndex } from '../article-search/index-adapter.ts'
import type { Transactions } from '../transactions.ts'
import { deleteArticle, purgeBin, undeleteArticle, updateArticle } from './change.ts'
import type { Articles } from './contract.ts'
import { createArticle } from './create.ts'
import { listArticles, listBin, readBinned } from './list.ts'
import { readArticle, readSource, readTag } from './read.ts'

export const articlesOver = ({ read, write }: Transactions, index: ArticleIndex): Articles => ({
  create: (draft) => write((context) => createArticle(context, draft)),
  list: (page) => read((context) => listArticles(context, index, page)),
  read: (id) => read((context) => readArticle(context, id)),
  readSource: (id) => read((context) => readSource(context, id)),
  tag: (id) => read((context) => readTag(context, id)),
  update: (id, patch) => write((context) => updateArticle(context, id, patch)),
  delete: (id) => write((context) => deleteArticle(context, id)),
  undelete: (id) => write((context) => undeleteArticle(context, id)),
  listBin: (page) => read((context) => listBin(context, index, page)),
  readBinned: (id) => read((context) => readBinned(context, id)),
  purgeBin: (now = new Date()) => write((context) => purgeBin(context, now)),
})
