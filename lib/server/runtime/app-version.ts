import { readFileSync } from 'node:fs'

/** The version of the product, which runs in its own folder. */
export function appVersion(): string {
  return JSON.parse(readFileSync('package.json', 'utf8')).version
}
