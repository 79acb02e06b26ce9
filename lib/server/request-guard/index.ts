/**
 * What is checked before every request is handled, and what a page may do once it is in a browser. Pure, and
 * apart from the rest of `lib/server`, because it runs before every request and must not load a database.
 */

export { toResponse } from '../http/problem.ts'
export { checkRequest, type RequestInfo, type Verdict } from './check.ts'
export { DATA_POLICY, pagePolicy } from './page-policy.ts'
