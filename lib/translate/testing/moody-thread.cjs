/**
 * The true engine's thread with moods: a text that holds one of the words below is answered by the mood instead.
 * `ABORT` reaches the engine, as markup that is none: it aborts, as it really does, and is of no more use.
 */
const { parentPort } = require('node:worker_threads')

const MOODS = {
  EXIT: () => process.exit(3),
  SILENCE: () => {},
  LOOP: () => {
    for (;;);
  },
  STUCK: () => parentPort.postMessage({ text: 'la '.repeat(40) }),
  EMPTY: () => parentPort.postMessage({ text: ' ' }),
}

const on = parentPort.on.bind(parentPort)
parentPort.on = (event, listener) =>
  on(event, (message) => {
    const mood = Object.keys(MOODS).find((word) => message.text?.includes(word))
    if (mood) MOODS[mood]()
    else listener(message)
  })

const { apply } = Reflect
Reflect.apply = (target, self, args) => {
  for (const one of args[0]?.texts ?? []) one.html ||= one.text.includes('ABORT')
  return apply(target, self, args)
}

require('../engines/offline/bergamot-thread.cjs')
