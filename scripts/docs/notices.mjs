/**
 * `npm run docs:notices`: writes THIRD-PARTY-NOTICES.md from package-lock.json and the licence files in node_modules.
 * It names what is installed to build and serve the product, not the tools of development. Packages for one
 * platform only are listed without their texts, so that the file comes out the same on every computer.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `{ name, version, licence, path, platform }` of each package, sorted; one that occurs at two paths once. */
export function packagesOf(lockfile) {
  const packages = new Map()
  for (const [path, { version, license, dev, devOptional, optional }] of Object.entries(lockfile.packages)) {
    if (path === '' || dev || devOptional) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    packages.set(`${name} ${version}`, { name, version, licence: license, path, platform: optional === true })
  }
  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** One line of the table; the test compares these lines. */
export function lineOf({ name, version, licence }) {
  return `| ${name} | ${version} | ${licence} |`
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i

/** What lies in a package as its licence: `{ rights, terms }`, the lines that say who and the text that says what. */
function licenceIn(folder) {
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name))
  const text = files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
  const lines = text.replace(/\r/g, '').split('\n')
  const isRight = (line) =>
    /^\W*copyright (\(c\)|©|\d|\w)/i.test(line) &&
    !/^copyright (notice|holders?|owner|license)/i.test(line.trim())
  // A text that is long speaks of copyright in its own sentences.
  const head = lines.length > 60 ? 0 : lines.length
  const rights = lines
    .slice(0, head)
    .filter(isRight)
    .map((line) => line.trim())
  const terms = lines
    .filter((line, at) => at >= head || !isRight(line))
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { rights, terms }
}

/** Packages whose terms read the same, but for blanks, capitals and marks, stand together. */
function byTerms(root, packages) {
  const groups = new Map()
  for (const one of packages) {
    const { rights, terms } = licenceIn(join(root, one.path))
    const key = terms.toLowerCase().replace(/\W+/g, ' ').trim() || `no text: ${one.licence}`
    const group = groups.get(key) ?? { licence: one.licence, terms, holders: [] }
    group.holders.push({ ...one, rights })
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => b.holders.length - a.holders.length)
}

function section({ licence, terms, holders }) {
  const names = holders.map(({ name, version, rights }) => {
    const said = rights.length > 0 ? `: ${rights.join('; ')}` : ''
    return `- ${name} ${version}${said}`
  })
  const text =
    terms === '' ? 'The package brings no text of its licence.' : `\`\`\`\`text\n${terms}\n\`\`\`\``
  return `### ${licence}\n\n${names.join('\n')}\n\n${text}\n`
}

function notices(root) {
  const packages = packagesOf(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const everywhere = packages.filter(({ platform }) => !platform)
  const table = (list) => ['| package | version | licence |', '|---|---|---|', ...list.map(lineOf)].join('\n')
  return `# Third-party notices

What is installed from npm to build and serve Gegenlesen. Written by \`npm run docs:notices\`; do not edit it by hand.
These packages are not part of this repository.

${table(everywhere)}

## Optional, or for one platform only

${table(packages.filter(({ platform }) => platform))}

## Fetched when it is used

The offline translator fetches a model for German to English of Mozilla's Firefox Translations (MPL-2.0,
https://github.com/mozilla/firefox-translations-models), unless it is turned off.

## Data in this repository

Tests use \`lib/score/testset/post-edits.json\`, 32 machine translations with what a person made of each, from
sheffieldnlp/mlqe-pe (WMT 2020, quality estimation, task 2), CC0 1.0. All other data was written for this product.

## Licence texts

${byTerms(root, everywhere).map(section).join('\n')}`
}

const root = fileURLToPath(new URL('../..', import.meta.url))
if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), notices(root))
