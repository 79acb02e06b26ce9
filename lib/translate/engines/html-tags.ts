/**
 * The tags of `../tags.ts` as elements that engines for HTML know: those take unknown ones for the end of a
 * sentence. The text between is escaped alike in both.
 */
export function toHtml(xml: string): string {
  return xml
    .replace(/<m (id="\d+")>/g, '<b $1>')
    .replaceAll('</m>', '</b>')
    .replace(/<x (id="\d+")\/>/g, '<i $1></i>')
}

/** The way back, for whatever of them a translation still holds. */
export function fromHtml(html: string): string {
  return html
    .replace(/<b\s+id=["']?(\d+)["']?\s*>/gi, '<m id="$1">')
    .replace(/<\/b\s*>/gi, '</m>')
    .replace(/<i\s+id=["']?(\d+)["']?\s*(?:\/>|>\s*<\/i\s*>)/gi, '<x id="$1"/>')
    .replace(/&nbsp;/gi, '\u00a0')
}

/** A text of escaped HTML as a reader sees it, its elements aside. */
export function textOfHtml(html: string): string {
  const SIGNS: Record<string, string> = { lt: '<', gt: '>', amp: '&' }
  return html.replace(/<[^<>]*>/g, '').replace(/&(lt|gt|amp);/g, (whole, name) => SIGNS[name] ?? whole)
}

const TOKEN = /<(m|x) id="(\d+)"\/?>|(<\/m>)|([^<]+|<)/g

/**
 * Joins what an engine gave back of one tag word by word: `<m id="1">old</m> <m id="1">lock</m>` becomes one again.
 * Tags between which there is more than a blank stay apart.
 */
export function joinRuns(xml: string): string {
  const open: string[] = []
  const leaves: { text: string; inside: string[] }[] = []
  for (const [whole, name, id = '', end] of xml.matchAll(TOKEN)) {
    if (name === 'm') open.push(id)
    else if (end) open.pop()
    else leaves.push({ text: whole, inside: [...open] })
  }
  const filled = leaves.map((leaf, at) => {
    if (leaf.text.trim() !== '') return leaf
    const [before, after] = [leaves[at - 1]?.inside ?? [], leaves[at + 1]?.inside ?? []]
    return { ...leaf, inside: before.slice(0, sharedLength(before, after)) }
  })
  let result = ''
  let inside: string[] = []
  for (const leaf of [...filled, { text: '', inside: [] }]) {
    const shared = sharedLength(inside, leaf.inside)
    result += '</m>'.repeat(inside.length - shared)
    result +=
      leaf.inside
        .slice(shared)
        .map((id) => `<m id="${id}">`)
        .join('') + leaf.text
    inside = leaf.inside
  }
  return result
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((id, at) => id !== other[at])
  return differs < 0 ? one.length : differs
}
