import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { cleanText, type TargetLanguage } from '#lib/article'
import type { Alignment, Part, Run, TablePart } from '#lib/markdown'
import type { EnglishBlock } from './english-blocks.ts'
import { type EnglishDocument, englishDocument } from './english-document.ts'
import type { ExportInput } from './export-format.ts'

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** Twentieths of a point: A4, and its margins of 2.5 cm. */
const PAGE = { width: 11906, height: 16838, margin: 1417 }
/** The width that text may take. */
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin
/** How far a level of a list is indented. */
const STEP = 425

/**
 * A Word document (Office Open XML) with real styles: headings by level, bullets, quotations, links, tables,
 * footnotes; bold, italic, struck and code as runs. A numbered item keeps its number as written. A footnote that the
 * body does not refer to cannot be one to Word and stands at the end. Marked as English of the article's kind, so
 * that Word checks the spelling by it.
 */
export async function docxDocument(input: ExportInput): Promise<Uint8Array> {
  const { article } = input
  const english = englishDocument(input)
  const title = cleanText(article.targetTitle ?? article.title).text
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: styles(article.targetLanguage),
    numbering: { config: [{ reference: 'bullets', levels: bullets() }] },
    ...new DocxWriter(english).write(),
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** Writes the parts of a document; it knows which footnotes it has referred to already. */
class DocxWriter {
  private readonly referredTo = new Set<number>()

  constructor(private readonly document: EnglishDocument) {}

  write() {
    const { body, notes } = this.document
    const children = this.flow(body)
    const footnotes = notes.filter(({ cited }) => cited)
    const uncited = notes.filter(({ cited }) => !cited)
    return {
      sections: [
        {
          properties: { page: page() },
          children: [...children, ...uncited.flatMap(({ number, parts }) => this.note(parts, number))],
        },
      ],
      footnotes: Object.fromEntries(
        footnotes.map(({ number, parts }) => [number, { children: this.note(parts) }]),
      ),
    }
  }

  /** Two tables side by side would be one to Word, and a document does not end with one. */
  private flow(parts: readonly Part<EnglishBlock>[]): (Paragraph | Table)[] {
    return parts.flatMap((part, index) => {
      if (part.kind === 'block') return [this.paragraph(part.block)]
      return parts[index + 1]?.kind === 'block' ? [this.table(part)] : [this.table(part), new Paragraph({})]
    })
  }

  /** Footnotes hold paragraphs only: of a table, one for each row. `number` stands before what is no footnote. */
  private note(parts: readonly Part<EnglishBlock>[], number?: number): Paragraph[] {
    // Word puts the number of a footnote before it by itself.
    const before = [...(number === undefined ? [] : [superscript(number)]), new TextRun(' ')]
    const inNote = (block: EnglishBlock) => this.childrenOf(block, true)
    return parts
      .flatMap((part): { block?: EnglishBlock; children: ParagraphChild[] }[] =>
        part.kind === 'block'
          ? [{ block: part.block, children: inNote(part.block) }]
          : part.rows.map((cells) => ({
              children: besideTabs(cells.map((blocks) => blocks.flatMap(inNote))),
            })),
      )
      .map(({ block, children }, index) => {
        const all = index === 0 ? [...before, ...children] : children
        const style = number === undefined ? 'FootnoteText' : undefined
        return block ? this.paragraph(block, all, style) : new Paragraph({ style, children: all })
      })
  }

  private table({ alignments, rows }: TablePart<EnglishBlock>): Table {
    const columns = Math.max(1, rows[0]?.length ?? 0)
    const width = Math.floor(TEXT_WIDTH / columns)
    return new Table({
      width: { size: width * columns, type: WidthType.DXA },
      columnWidths: Array.from({ length: columns }, () => width),
      margins: { top: 40, bottom: 40, left: 100, right: 100 },
      rows: rows.map(
        (cells, row) =>
          new TableRow({
            tableHeader: row === 0,
            cantSplit: true,
            children: cells.map((blocks, column) => this.cell(blocks, alignments[column] ?? null, row === 0)),
          }),
      ),
    })
  }

  /** Word wants a paragraph in each cell. */
  private cell(blocks: readonly EnglishBlock[], alignment: Alignment, head: boolean): TableCell {
    const paragraph = (children: ParagraphChild[]) =>
      new Paragraph({
        alignment: alignment ? AlignmentType[ALIGNED[alignment]] : undefined,
        spacing: { after: 0 },
        children,
      })
    const paragraphs = blocks.map((block) => paragraph(this.childrenOf(block, false, head)))
    return new TableCell({ children: paragraphs.length > 0 ? paragraphs : [paragraph([])] })
  }

  private paragraph(block: EnglishBlock, children = this.childrenOf(block), style?: string): Paragraph {
    return new Paragraph(this.paragraphOptions(block, children, style))
  }

  private paragraphOptions(
    block: EnglishBlock,
    children: ParagraphChild[],
    style?: string,
  ): IParagraphOptions {
    if (block.kind === 'heading') {
      const heading = HEADINGS[Math.min(6, Math.max(1, block.level)) - 1]
      return { heading, children }
    }
    if (block.kind === 'quote') return { style: 'Quote', children }
    if (block.kind !== 'list') return { style, children }

    const depth = Math.min(9, Math.max(1, block.level))
    if (this.document.isFurther(block))
      return { style: 'ListParagraph', indent: { left: STEP * depth }, children }
    if (block.marker === null || block.marker === '-')
      return { style: 'ListParagraph', numbering: { reference: 'bullets', level: depth - 1 }, children }
    return {
      style: 'ListParagraph',
      indent: { left: STEP * depth, hanging: STEP },
      children: [new TextRun({ children: [block.marker, new Tab()] }), ...children],
    }
  }

  private childrenOf(block: EnglishBlock, inNote = false, bold = false): ParagraphChild[] {
    return this.document.runsOf(block).flatMap((run) => {
      const number = run.note === undefined ? undefined : this.document.numberOf(run.note)
      if (number !== undefined) return [this.reference(number, inNote)]
      return childrenOf(bold ? { ...run, bold } : run)
    })
  }

  /** Word has a footnote where it is referred to first; anywhere else stands its number. */
  private reference(number: number, inNote: boolean): ParagraphChild {
    if (inNote || this.referredTo.has(number)) return superscript(number)
    this.referredTo.add(number)
    return new FootnoteReferenceRun(number)
  }
}

const ALIGNED = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const

const superscript = (number: number) => new TextRun({ text: `${number}`, superScript: true })

function besideTabs(cells: readonly ParagraphChild[][]): ParagraphChild[] {
  return cells.flatMap((cell, index) =>
    index === 0 ? cell : [new TextRun({ children: [new Tab()] }), ...cell],
  )
}

function childrenOf(run: Run): ParagraphChild[] {
  const lines = run.text.split('\n').map((line, index) => textRun({ ...run, text: line }, index > 0))
  return run.link ? [new ExternalHyperlink({ link: run.link, children: lines })] : lines
}

function textRun({ text, bold, italic, strike, code, link }: Run, newLine: boolean): TextRun {
  return new TextRun({
    text: text.replace(/\t/g, ' '),
    bold,
    italics: italic,
    strike,
    style: link ? 'Hyperlink' : undefined,
    font: code ? 'Consolas' : undefined,
    break: newLine ? 1 : undefined,
  })
}

function styles(language: TargetLanguage) {
  const heading = (size: number, before: number) => ({
    run: { font: 'Georgia', size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: 'Georgia', size: 23, language: { value: language } },
        paragraph: { spacing: { after: 160, line: 312 } },
      },
      heading1: heading(36, 0),
      heading2: heading(28, 280),
      heading3: heading(24, 240),
      heading4: heading(23, 200),
      heading5: heading(23, 200),
      heading6: heading(23, 200),
      listParagraph: { paragraph: { spacing: { after: 80 } } },
      hyperlink: { run: { color: '0B4F8A', underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: { indent: { left: 567, right: 567 } },
      },
    ],
  }
}

function bullets() {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: level % 2 === 0 ? '•' : '–',
    style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } },
  }))
}

function page() {
  const { width, height, margin } = PAGE
  return { size: { width, height }, margin: { top: margin, right: margin, bottom: margin, left: margin } }
}
