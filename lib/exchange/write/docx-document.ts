import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx'
import { cleanText, type TargetLanguage } from '#lib/article'
import { inlineRuns, type Run } from '#lib/markdown'
import { type EnglishBlock, englishBlocks } from './english-blocks.ts'
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
/** How far a level of a list is indented. */
const STEP = 425

/**
 * A Word document (Office Open XML) with real styles: headings by level, bullets, quotations, links; bold,
 * italic, struck and code as runs. A numbered item keeps its number as written. Marked as English of the
 * article's kind, so that Word checks the spelling by it.
 */
export async function docxDocument(input: ExportInput): Promise<Uint8Array> {
  const { article } = input
  const markdown = article.format === 'markdown'
  const runsOf = (text: string): Run[] => (markdown ? inlineRuns(text) : [{ text }])
  const paragraphs = englishBlocks(input).map((block) => paragraph(block, runsOf(block.text)))
  const title = cleanText(article.targetTitle ?? article.title).text
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: styles(article.targetLanguage),
    numbering: { config: [{ reference: 'bullets', levels: bullets() }] },
    sections: [{ properties: { page: page() }, children: paragraphs }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function paragraph(block: EnglishBlock, runs: Run[]): Paragraph {
  const children = runs.flatMap(childrenOf)
  if (block.kind === 'heading') {
    const heading = HEADINGS[Math.min(6, Math.max(1, block.level)) - 1]
    return new Paragraph({ heading, children })
  }
  if (block.kind === 'quote') return new Paragraph({ style: 'Quote', children })
  if (block.kind !== 'list') return new Paragraph({ children })

  const depth = Math.min(9, Math.max(1, block.level))
  if (block.marker === null || block.marker === '-') {
    return new Paragraph({
      style: 'ListParagraph',
      numbering: { reference: 'bullets', level: depth - 1 },
      children,
    })
  }
  return new Paragraph({
    style: 'ListParagraph',
    indent: { left: STEP * depth, hanging: STEP },
    children: [new TextRun({ children: [block.marker, new Tab()] }), ...children],
  })
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
