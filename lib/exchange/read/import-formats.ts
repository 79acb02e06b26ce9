import type { ImportFormat } from './import-format.ts'
import { md } from './md.ts'
import { txt } from './txt.ts'

/** Every kind of file an article can come in: one line for each, the order in which they are named. */
export const importFormats: readonly ImportFormat[] = [txt, md]

/** What a file picker takes, as its attribute `accept`: endings, then media types. */
export const acceptedFiles: string = [
  ...importFormats.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)),
  ...importFormats.flatMap(({ types }) => types),
].join(',')
