/** `npm run docs:keys`: writes `docs/keys.md` from the tables of commands. */
import { writeFile } from 'node:fs/promises'
import { keysDocument } from '../../app/_commands/keys-document.ts'

await writeFile(new URL('../../docs/keys.md', import.meta.url), keysDocument())
