import type { Line } from '#lib/text'

/** The number of lines that front matter (YAML between `---`, TOML between `+++`) takes at the top of a text. */
export function frontMatterLines(text: string, lines: readonly Line[]): number {
  const content = (line: Line | undefined) => (line ? text.slice(line.from, line.to) : '')
  const fence = content(lines[0])
  if (fence !== '---' && fence !== '+++') return 0
  const close = lines.findIndex((line, index) => {
    const mark = index > 0 && line.to - line.from === 3 ? content(line) : ''
    return mark === fence || (fence === '---' && mark === '...')
  })
  const first = content(lines[1]).slice(0, 1_000)
  return close > 0 && (fence === '+++' || /^[\w"'-]+\s*:|^#/.test(first) || close === 1) ? close + 1 : 0
}
