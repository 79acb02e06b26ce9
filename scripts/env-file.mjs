/** Settings from a file `.env` in the product's folder. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Puts what `.env` sets into `env`; what is set there already, even as blank, stays. Done before anything reads
 * a setting: Next reads the file too, but only after the address and the folder have been chosen.
 */
export function readEnvFile(root, env) {
  for (const [name, value] of Object.entries(parse(readText(join(root, '.env')))))
    if (!(name in env)) env[name] = value
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw error
  }
}

/** `NAME=value` a line, the value perhaps in quotation marks; `#` begins a comment. */
function parse(text) {
  const settings = {}
  for (const line of text.split(/\r?\n/)) {
    const [, name, rest] = /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*=\s*(.*)$/.exec(line) ?? []
    if (name === undefined) continue
    const [, , quoted] = /^(["'])(.*?)\1/.exec(rest) ?? []
    settings[name] = quoted ?? rest.replace(/(^|\s)#.*$/, '').trim()
  }
  return settings
}
