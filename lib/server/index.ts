/**
 * The only room that knows it runs on a server: it reads the environment, opens the store once, picks engines,
 * knows who is signed in, and turns what lib gives and throws into HTTP. Routes and pages come in through here.
 */
import 'server-only'

export { openApi, operations } from '#lib/api'
export { alignedDraft } from './align-article.ts'
export { namesTag } from './etag.ts'
export { exportFile } from './export-file.ts'
export { readHealth } from './health.ts'
export { currentStore, openHouse } from './house.ts'
export { draftFrom } from './import-article.ts'
export { exportMemory, importMemory, searchMemory } from './memory.ts'
export { found, saved } from './outcomes.ts'
export { Problem } from './problem.ts'
export { route, toJson } from './route.ts'
export { askTranslation, listTranslations, takeTranslations } from './segment-translation.ts'
export { addTerm, changeTerm, deleteTerm, exportTerms, importTerms, listTerms } from './terms.ts'
export { describeEngines, estimate, pickEngine, streamTranslation } from './translation.ts'
export { currentUser } from './user.ts'
export { readVersion } from './version.ts'
