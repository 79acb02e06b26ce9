import { z } from 'zod'
import { yesOrNo } from '../fields.ts'
import { count } from '../model.ts'

/** Asks an import what would become of a file. */
export const dryRun = yesOrNo
  .optional()
  .describe('`true`: say what would become of the file, with some of it to look at, and store nothing')

/** What an import that stores nothing answers. */
export function importPreview<Entry extends z.ZodType>(entry: Entry) {
  return z.object({
    added: count.describe('How many would be added'),
    known: count.describe('How many are there already, or stand in the file twice'),
    skipped: z
      .array(z.object({ row: count, reason: z.string() }))
      .describe('The first rows, entries or units that give nothing, counted from 1, and why'),
    skippedCount: count.describe('How many there are of those'),
    sample: z.array(entry).describe('The first of what would be added'),
    warnings: z.array(z.string()),
  })
}
