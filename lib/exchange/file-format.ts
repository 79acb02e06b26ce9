/** What every kind of file says of itself; plain data. A catalogue is a list of these, each in a file of its own. */
export interface FileFormat {
  /** As queries name it; never changes. */
  readonly id: string
  /** In a list: “Word”. */
  readonly label: string
  /** Endings of a file's name, in small letters, without the full stop; the first is that of files we write. */
  readonly extensions: readonly [string, ...string[]]
  /** Media type of files we write, with the charset where it is text. */
  readonly type: string
  /** What is in such a file, as a note beside the label; '' where the label says it all. */
  readonly description: string
}

/** A kind of file that also comes in. */
export interface ReadableFormat extends FileFormat {
  /** Media types under which it may come, in small letters, without parameters. */
  readonly types: readonly [string, ...string[]]
}

/** `txt, md`: the ids for an error text, in the order of the catalogue. */
export const idsIn = (formats: readonly Pick<FileFormat, 'id'>[]): string =>
  formats.map(({ id }) => id).join(', ')

/** `CSV (a table) or TBX`: labels with what is in such a file, for a description. */
export function describeFormats(formats: readonly Pick<FileFormat, 'label' | 'description'>[]): string {
  return joined(
    formats.map(({ label, description }) => (description ? `${label} (${description})` : label)),
    'or',
  )
}

/** `Text (.txt) and Markdown (.md)`: for a sentence that says what can be read. */
export function namesOf(formats: readonly Pick<FileFormat, 'label' | 'extensions'>[]): string {
  return joined(
    formats.map(({ label, extensions }) => `${label} (.${extensions[0]})`),
    'and',
  )
}

function joined(names: string[], word: 'and' | 'or'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
}

/** The format by the ending of a file's name. */
export function byExtension<F extends FileFormat>(formats: readonly F[], name: string): F | undefined {
  const extension = extensionOf(name)
  return formats.find(({ extensions }) => extensions.includes(extension))
}

/** The ending of a file's name in small letters, without the full stop; '' where there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
