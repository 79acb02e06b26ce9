/**
 * The doorkeeper: who may come in, and what a page may do once it is in a browser. Pure, and apart from the
 * rest of the room, because it runs before every request and must not load a database for that.
 */

export { toResponse } from '../http/problem.ts'
export { type Admission, admit, type Visitor } from './check.ts'
export { DATA_POLICY, pagePolicy } from './page-policy.ts'
