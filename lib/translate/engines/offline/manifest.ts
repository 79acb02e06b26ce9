export type Role = 'model' | 'lex' | 'vocab'

export interface ModelFile {
  role: Role
  /** In its folder. */
  name: string
  /** Below the address of the manifest. */
  location: string
  /** In bytes. */
  size: number
  /** In small hexadecimal digits. */
  sha256: string
}

/** What makes a model: three files, each of which is known by its hash before it is loaded. */
export interface Manifest {
  /** Where the files are published; ends with a slash. */
  address: string
  files: ModelFile[]
}

/**
 * Mozilla's model for German to English, `base-memory` of the project Firefox Translations, MPL-2.0. On the
 * development part of FLORES it scores 41.4 BLEU. The files are published as they are used, not compressed.
 */
export const MOZILLA: Manifest = {
  address: 'https://firefox-settings-attachments.cdn.mozilla.net/',
  files: [
    {
      role: 'model',
      name: 'model.deen.intgemm.alphas.bin',
      location: 'main-workspace/translations-models/f44b1b1b-9df6-4ece-971e-0e5ce96fae54.bin',
      size: 31_561_787,
      sha256: '3e6f7c2c2425d10824797270b382bee718ff34af2cab9308841c82ca46dc6f20',
    },
    {
      role: 'lex',
      name: 'lex.50.50.deen.s2t.bin',
      location: 'main-workspace/translations-models/d0e4efcb-6145-43db-a69e-568904cc2925.bin',
      size: 4_945_796,
      sha256: '113b98460468360cca68c042e1cddf49c4e1931cbb975ed04349c9a3bd607010',
    },
    {
      role: 'vocab',
      name: 'vocab.deen.spm',
      location: 'main-workspace/translations-models/8ad4d93e-21e6-4862-81d5-c1c3a7d0767b.spm',
      size: 810_073,
      sha256: '69f730becafa48e3bb2c244eab66456877c08959a02f2bd5519b5a3088b62f9c',
    },
  ],
}

const ROLES: Role[] = ['model', 'lex', 'vocab']

/**
 * The manifest a folder brings along for a model of its own: `{files: [{role, name, size, sha256, location?}]}`
 * with each role once; a file without a location is published under its name. Null when it is anything else; a
 * name or location that would lead out of its folder counts as that.
 */
export function readManifest(text: string): Manifest | null {
  const files = filesOf(text).flatMap((value) => readFile(value) ?? [])
  const complete =
    files.length === ROLES.length && ROLES.every((role) => files.some((one) => one.role === role))
  return complete ? { address: MOZILLA.address, files } : null
}

function filesOf(text: string): unknown[] {
  try {
    const { files } = JSON.parse(text)
    return Array.isArray(files) ? files : []
  } catch {
    return []
  }
}

const NAME = /^[\w-][\w.-]*$/
const LOCATION = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/
const HASH = /^[0-9a-f]{64}$/

function readFile(value: unknown): ModelFile | null {
  if (typeof value !== 'object' || value === null) return null
  const { role, name, location = name, size, sha256 } = value as Record<string, unknown>
  const known = ROLES.find((one) => one === role)
  const fits =
    typeof name === 'string' &&
    NAME.test(name) &&
    typeof location === 'string' &&
    LOCATION.test(location) &&
    typeof size === 'number' &&
    Number.isSafeInteger(size) &&
    size > 0 &&
    typeof sha256 === 'string' &&
    HASH.test(sha256)
  return known && fits ? { role: known, name, location, size, sha256 } : null
}

export function totalSize(files: ModelFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}
