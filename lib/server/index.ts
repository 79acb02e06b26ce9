/**
 * The only module that runs on a server alone: it reads the environment, opens the store once, picks engines,
 * says who makes a request, and turns what lib gives and throws into HTTP. Routes and pages import this index.
 *
 * `http/` is the protocol, `runtime/` what there is once per process, `request-guard/` what is checked before
 * every request; the rest are the use cases that need more than the store.
 */
import 'server-only'

export { openApi, operations } from '#lib/api'
export { alignedDraft } from './articles/align-article.ts'
export { exportFile } from './articles/export-file.ts'
export { draftFrom } from './articles/import-article.ts'
export { screenCatalogues } from './catalogues.ts'
export { readHealth } from './health.ts'
export { actorCookie, readActor } from './http/actor.ts'
export { matchesTag, notModified } from './http/etag.ts'
export { found, savedOrThrow } from './http/outcomes.ts'
export { Problem } from './http/problem.ts'
export { route, routeWithoutStore } from './http/route.ts'
export { changeMemoryUnit, deleteMemoryUnit, exportMemory, importMemory, searchMemory } from './memory.ts'
export { appVersion } from './runtime/app-version.ts'
export { currentStore, openRuntime } from './runtime/runtime.ts'
export { addTerm, changeTerm, deleteTerm, exportTerms, importTerms, listTerms } from './terms.ts'
export {
  describeEngines,
  estimate,
  pickEngine,
  streamTranslation,
} from './translation/article-translation.ts'
export { askTranslation, listTranslations, takeTranslations } from './translation/segment-translation.ts'
