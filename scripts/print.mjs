/** What a script tells the person in front of it: plain sentences, no stack traces. */

export function print(sentence) {
  process.stdout.write(`${sentence}\n`)
}

/** Something is wrong that the person can mend; the message says what and how. */
export class UserError extends Error {}

/** Ends the script: prints the message of a UserError, and the stack of anything else, since that is a mistake of ours. */
export function fail(error) {
  process.stderr.write(`${error instanceof UserError ? error.message : (error?.stack ?? error)}\n`)
  process.exit(1)
}
