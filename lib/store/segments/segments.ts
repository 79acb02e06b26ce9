import type { Transactions } from '../transactions.ts'
import { readActiveTime } from './active-time.ts'
import type { Segments } from './contract.ts'
import { readHistory, readSegment } from './read.ts'
import { saveSegment } from './save.ts'
import { join, split } from './split-and-join.ts'

export const segmentsOver = ({ read, attempt }: Transactions): Segments => ({
  read: (articleId, id) => read((context) => readSegment(context, articleId, id)),
  save: (articleId, id, patch) => attempt((context) => saveSegment(context, articleId, id, patch)),
  split: (articleId, id, point) => attempt((context) => split(context, articleId, id, point)),
  join: (articleId, id, base) => attempt((context) => join(context, articleId, id, base)),
  history: (articleId, id) => read((context) => readHistory(context, articleId, id)),
  activeTime: (articleId) => read((context) => readActiveTime(context, articleId)),
})
