/**
 * A language model's answer without what it put around the translation of `german`: its thinking, a code fence,
 * “Here is the translation:”, quotation marks the German has not, a line break inside. Whatever could belong to the
 * translation stays.
 */
export function stripWrapperText(answer: string, german: string): string {
  let text = answer.replace(/^\s*<think>[\s\S]*?<\/think>/i, '').trim()
  if (!german.includes('```')) text = text.replace(/^```[\w-]*\s*\n?([\s\S]*?)\s*```$/, '$1').trim()
  if (!ABOUT_TRANSLATION.test(german)) text = text.replace(LABEL, '').trim()
  if (!/^["'„“”‚‘»«]/.test(german.trim())) text = unquote(text)
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '))
    .join('\n\n')
}

const LABEL =
  /^(?:(?:sure|certainly|of course)[!,.]?\s+)?(?:here(?:['’]s| is)[^\n:.]{0,60}translation[^\n:.]{0,60}|(?:the )?(?:english |british english |american english )?translation|(?:british |american )?english)\s*:\s*/i
const ABOUT_TRANSLATION = /übersetz|englisch|^hier (?:ist|sind)/i

const PAIRS: [string, string][] = [
  ['"', '"'],
  ['“', '”'],
  ["'", "'"],
  ['‘', '’'],
  ['„', '“'],
  ['«', '»'],
]

function unquote(text: string): string {
  for (const [open, close] of PAIRS) {
    const inside = text.slice(1, -1)
    const around = text.length > 2 && text.startsWith(open) && text.endsWith(close)
    if (around && !inside.includes(open) && !(close !== '’' && inside.includes(close))) return inside.trim()
  }
  return text
}
