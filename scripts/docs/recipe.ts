import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One change a recipe asks for. */
export type Step =
  | { kind: 'new'; path: string; text: string }
  | { kind: 'changed'; path: string; before: string; after: string }

/**
 * What a recipe says to do. A block of code belongs to the file named in the last line above it that begins with
 * “New, `path`” or “Changed, `path`”; a change is a `diff` whose lines without + must stand in the file once, as
 * they are. Throws for a block that belongs to no file.
 */
export function readRecipe(page: string): Step[] {
  const steps: Step[] = []
  let file: { kind: string; path: string } | undefined
  for (const found of page.matchAll(/^(New|Changed), `([^`]+)`|^```(\w+)\n(.*?)^```$/gms)) {
    const [, kind, path, language, text] = found
    if (kind && path) file = { kind, path }
    else if (language === 'sh') continue
    else if (text === undefined || !file) throw new Error(`A block of code belongs to no file:\n${found[0]}`)
    else if (file.kind === 'New') steps.push({ kind: 'new', path: file.path, text })
    else steps.push({ kind: 'changed', path: file.path, before: side(text, '-'), after: side(text, '+') })
  }
  return steps
}

function side(diff: string, sign: '-' | '+'): string {
  return diff
    .split('\n')
    .filter((line) => line[0] === ' ' || line[0] === sign)
    .map((line) => `${line.slice(1)}\n`)
    .join('')
}

/** Does the steps below `root`. Throws where a file is there already, or does not hold what is to be changed once. */
export function follow(root: string, steps: readonly Step[]): void {
  for (const step of steps) {
    const path = join(root, step.path)
    if (step.kind === 'new') {
      if (existsSync(path)) throw new Error(`${step.path} is there already`)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, step.text)
    } else {
      const parts = readFileSync(path, 'utf8').split(step.before)
      if (parts.length !== 2)
        throw new Error(`${step.path} holds this ${parts.length - 1} times, not once:\n${step.before}`)
      writeFileSync(path, parts.join(step.after))
    }
  }
}
