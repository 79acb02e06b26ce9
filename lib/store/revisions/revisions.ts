import type { Transactions } from '../transactions.ts'
import type { Revisions } from './contract.ts'
import { createRevision } from './create.ts'
import { listRevisions, readRevision, readSnapshot } from './read.ts'
import { restoreRevision } from './restore.ts'

export const revisionsOver = ({ read, write }: Transactions): Revisions => ({
  create: (articleId, label) => write((context) => createRevision(context, articleId, label)),
  list: (articleId) => read((context) => listRevisions(context, articleId)),
  read: (articleId, number) => read((context) => readRevision(context, articleId, number)),
  restore: (articleId, number) => write((context) => restoreRevision(context, articleId, number)),
  readSnapshot: (articleId, version) => read((context) => readSnapshot(context, articleId, version)),
})
