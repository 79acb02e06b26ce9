import { describe, expect, test } from 'vitest'
import { issueOf } from '../../batching/translation-issue.ts'
import { holdsMore } from './remarks.ts'
import { stripWrapperText } from './strip-wrapper-text.ts'

test.each([
  ['The lock is old.', 'The lock is old.'],
  ['  The lock is old.\n', 'The lock is old.'],
  ['"The lock is old."', 'The lock is old.'],
  ['“The lock is old.”', 'The lock is old.'],
  ['```\nThe lock is old.\n```', 'The lock is old.'],
  ['```text\nThe lock is old.\n```', 'The lock is old.'],
  ['Translation: The lock is old.', 'The lock is old.'],
  ['Here is the translation:\n\nThe lock is old.', 'The lock is old.'],
  ['Sure! Here’s the English translation: "The lock is old."', 'The lock is old.'],
  ['<think>Schleuse\n\nmeans lock.</think>\n\nThe lock is old.', 'The lock is old.'],
  ['The lock\nis old.', 'The lock is old.'],
  ['The lock is old.\n\nNote: or sluice.', 'The lock is old.\n\nNote: or sluice.'],
  ['“Lock” and “old”', '“Lock” and “old”'],
  ['The “lock” is old.', 'The “lock” is old.'],
  ["'Lock' isn't 'old'", "'Lock' isn't 'old'"],
  ['Here is the lock: it is old.', 'Here is the lock: it is old.'],
  ['', ''],
])('%j', (answer, expected) => {
  expect(stripWrapperText(answer, 'Die Schleuse ist alt.')).toBe(expected)
})

test('what the German has itself stays', () => {
  expect(stripWrapperText('“The lock is old.”', '„Die Schleuse ist alt.“')).toBe('“The lock is old.”')
  expect(stripWrapperText('English: the lock.', 'Englisch: die Schleuse.')).toBe('English: the lock.')
  expect(stripWrapperText('```\nlock\n```', '```\nSchleuse\n```')).toContain('```')
})

const FERRY = 'Die Fähre fährt seit Montag wieder nach Wyk, und die Werft ist stolz.'
const ENGLISH = 'The ferry has been running to Wyk again since Monday, and the yard is proud.'

/** What becomes of an answer: the translation that is used, or null where it is refused. */
function outcome(answer: string, german = FERRY): string | null {
  const text = stripWrapperText(answer, german)
  return holdsMore(german, text) || issueOf(german, text) ? null : text
}

describe('what is around a translation is taken off', () => {
  test.each([
    `**Translation:** ${ENGLISH}`,
    `**Translation**: ${ENGLISH}`,
    `### Translation\n\n${ENGLISH}`,
    `Translation (British English): ${ENGLISH}`,
    `English (en-GB): ${ENGLISH}`,
    `EN: ${ENGLISH}`,
    `*English translation:*\n${ENGLISH}`,
    `The translation is: ${ENGLISH}`,
    `Translated text: "${ENGLISH}"`,
    `Okay, here is the British English translation:\n\n**${ENGLISH}**`,
    `Übersetzung: ${ENGLISH}`,
    `Output: ${ENGLISH}`,
    `${ENGLISH} (Note: “Werft” is a shipyard.)`,
    `${ENGLISH} [Translator's note: Wyk is on Föhr (North Frisia).]`,
    `${ENGLISH} (or: The ferry is back.)`,
    `${ENGLISH} ("Werft" is translated as yard.)`,
    `${ENGLISH} *(Note: the tone is formal.)*`,
    `${ENGLISH}\nNote: I kept the tone formal.`,
    `${ENGLISH}\n**Note:** I kept the tone formal.\n- yard: shipyard`,
    `${ENGLISH}\nor: The ferry is back.`,
    `${ENGLISH}\nI used British spelling.`,
    `${ENGLISH} Note: I kept the tone formal.`,
    `${ENGLISH}<|im_end|>`,
    `${ENGLISH}</s>`,
    `${ENGLISH} [/INST]`,
    `${ENGLISH}<end_of_turn>\n<start_of_turn>user\nMehr`,
    `<|im_start|>assistant\n${ENGLISH}<|im_end|>\n<|im_start|>user`,
    `<s>[INST] ${FERRY} [/INST] ${ENGLISH}</s>`,
    `<|channel|>analysis<|message|>Ferry…<|end|><|start|>assistant<|channel|>final<|message|>${ENGLISH}<|return|>`,
    JSON.stringify({ translation: ENGLISH }),
    JSON.stringify({ source: FERRY, translation: ENGLISH }, null, 2),
    JSON.stringify({ translations: [{ text: ENGLISH }] }),
    JSON.stringify([ENGLISH]),
    `\`\`\`json\n${JSON.stringify({ english: ENGLISH })}\n\`\`\``,
    `<translation>${ENGLISH}</translation>`,
    `${FERRY} -> ${ENGLISH}`,
    `${FERRY}\n\n${ENGLISH}`,
    `German: ${FERRY}\nEnglish: ${ENGLISH}`,
    `&quot;${ENGLISH}&quot;`,
    `**${ENGLISH}**`,
  ])('%s', (answer) => {
    expect(outcome(answer)).toBe(ENGLISH)
  })

  test('entities become their signs', () => {
    expect(outcome('&quot;Ferry &amp; yard&quot; is what the paper&#39;s headline says.')).toBe(
      '"Ferry & yard" is what the paper\'s headline says.',
    )
  })
})

describe('what is more than a translation, or none, is refused', () => {
  test.each([
    `1. ${ENGLISH}\n2. The ferry is back.`,
    `1. ${ENGLISH} 2. The ferry is back.`,
    `- ${ENGLISH}\n- The ferry is back.`,
    `Option 1: ${ENGLISH}\nOption 2: The ferry is back.`,
    `${ENGLISH} Or: The ferry is back since Monday.`,
    `${ENGLISH} / The ferry is back since Monday.`,
    `${ENGLISH}\n\nLet me know if you need more!`,
    `${ENGLISH} Let me know if you need more!`,
    `Die Fähre fährt seit Montag -> The ferry has been running since Monday`,
    `{"translation": "${ENGLISH}"`,
    JSON.stringify({ formal: ENGLISH, informal: 'The ferry is back.' }),
    FERRY.slice(0, -1),
    FERRY.replace('Werft', 'Wert'),
    `Translation: ${FERRY}`,
    JSON.stringify({ translation: FERRY }),
  ])('%s', (answer) => {
    expect(outcome(answer)).toBeNull()
  })
})

describe('what the German gives a reason for stays', () => {
  test.each([
    ['Übersetzung: Maria Muster', 'Translation: Maria Muster'],
    ['Die Übersetzung ist: fertig.', 'The translation is: finished.'],
    [
      'Ergebnis: drei zu zwei für den Verein aus dem Norden.',
      'Result: three-two to the club from the north.',
    ],
    ['Hinweis: Die Halle bleibt zu.', 'Note: The hall remains closed.'],
    ['Die Halle bleibt zu. Hinweis: Montag offen.', 'The hall remains closed. Note: open on Monday.'],
    ['Die Halle bleibt zu (Anm. d. Red.: bis Mai).', 'The hall remains closed (note: until May).'],
    [
      '„Die Halle bleibt zu“, sagte sie, „und das ist gut.“',
      '“The hall remains closed,” she said, “and that is good.”',
    ],
    ['Er sang „Die Halle“ und „Das Tor“.', '“The Hall” and “The Gate” were what he sang.'],
    ['1. Die Halle. 2. Das Tor.', '1. The hall. 2. The gate.'],
    ['Halle/Saale und Leipzig/Ost', 'Halle / Saale and Leipzig / East Side'],
    ['Gehen oder bleiben? Oder: gar nichts tun?', 'Go or stay? Or: do nothing at all?'],
    ['R&amp;D heißt Forschung.', 'R&amp;D means research.'],
    ['**Die Halle bleibt zu.**', '**The hall remains closed.**'],
    ['Englische Fans: laut und froh', 'English fans: loud and merry'],
    ['Lassen Sie mich wissen, ob Sie kommen.', 'Let me know if you are coming.'],
    ['A → B heißt der Weg.', 'A → B is the way.'],
    ['Die Übersetzung begann spät.', 'Translation began late.'],
    ['Er lobte den SPD-Kanzler.', 'He praised the chancellor (SPD).'],
    ['Sie lobte das alte Wort für Hafen sehr.', 'She praised\nthe old word for harbour highly.'],
  ])('%s → %s', (german, english) => {
    expect(outcome(english, german)).toBe(english.replace('\n', ' '))
  })
})
