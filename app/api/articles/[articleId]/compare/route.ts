import { compareVersions } from '#lib/article'
import { found, operations, route } from '#lib/server'

export const GET = route(
  operations.compareVersions,
  async ({ params: { articleId }, query: { from, to }, store }) => {
    const [before, after] = await Promise.all(
      [from, to].map((name) => store.revisions.readSnapshot(articleId, name)),
    )
    return compareVersions(found(before ?? null, 'version'), found(after ?? null, 'version'))
  },
)
