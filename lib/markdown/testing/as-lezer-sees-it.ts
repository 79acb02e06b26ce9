import { parser, Strikethrough, Table, TaskList } from '@lezer/markdown'

const lezer = parser.configure([Table, TaskList, Strikethrough])

type SyntaxNode = ReturnType<typeof lezer.parse>['topNode']

const INLINE: Record<string, string> = {
  Emphasis: 'italic',
  StrongEmphasis: 'bold',
  Strikethrough: 'strike',
  InlineCode: 'code',
  Link: 'link',
  Image: 'image',
  Autolink: 'autolink',
  HTMLTag: 'html',
  Comment: 'html',
  ProcessingInstruction: 'html',
  Escape: 'escape',
  Entity: 'entity',
  HardBreak: 'break',
}

/**
 * What `@lezer/markdown` sees of a text, in the words of our reader: `kind from-to` for each block that holds
 * text, without its markers and blanks, and for each piece of inline markup within such blocks.
 */
export function asLezerSeesIt(text: string): { blocks: string[]; inline: string[] } {
  const blocks: string[] = []
  const inline: string[] = []
  const visit = (node: SyntaxNode, items: number, quoted: boolean) => {
    const block = blockOf(node, text, items, quoted)
    if (block) blocks.push(block)
    const kind = INLINE[node.name]
    if (kind && !isShortcut(node, text)) inline.push(`${kind} ${node.from}-${node.to}`)
    const within = items + (node.name === 'ListItem' ? 1 : 0)
    for (let child = node.firstChild; child; child = child.nextSibling)
      visit(child, within, quoted || node.name === 'Blockquote')
  }
  visit(lezer.parse(text).topNode, 0, false)
  return { blocks, inline }
}

function blockOf(node: SyntaxNode, text: string, items: number, quoted: boolean): string | null {
  const heading = /^(ATX|Setext)Heading(\d)$/.exec(node.name)
  if (!heading && !['Paragraph', 'Task', 'TableCell'].includes(node.name)) return null
  let { from, to } = node
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'TaskMarker') from = child.to
    else if (child.name !== 'HeaderMark') continue
    else if (heading?.[1] === 'ATX' && child.from === node.from) from = child.to
    else to = child.from
  }
  const content = text.slice(from, to)
  from += content.length - content.trimStart().length
  to -= content.length - content.trimEnd().length
  if (from >= to) return null
  if (heading) return `heading${heading[2]} ${from}-${to}`
  if (node.name === 'TableCell') return `paragraph ${from}-${to}`
  return `${items > 0 ? `list${items}` : quoted ? 'quote' : 'paragraph'} ${from}-${to}`
}

/** `[text]` alone, a link only where it is defined elsewhere: our reader knows no definitions. */
function isShortcut(node: SyntaxNode, text: string): boolean {
  if (node.name !== 'Link' && node.name !== 'Image') return false
  return node.getChild('LinkLabel') === null && text[node.to - 1] !== ')'
}
