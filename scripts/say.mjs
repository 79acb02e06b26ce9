/** What a script tells the person in front of it: plain sentences, no stack traces. */

export function say(sentence) {
  process.stdout.write(`${sentence}\n`)
}

/** Something is wrong that the person can mend; the message says what and how. */
export class Complaint extends Error {}

/** Ends the script: a complaint as its sentence, anything else (a mistake of ours) with its stack. */
export function giveUp(error) {
  process.stderr.write(`${error instanceof Complaint ? error.message : (error?.stack ?? error)}\n`)
  process.exit(1)
}
