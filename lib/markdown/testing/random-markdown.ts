import fc from 'fast-check'

const INLINE =
  '* ** *** _ ` `` [ ] ( ) (x) ]( ]: ]( (y_"z") ![ < > <b> <b_c="d"> <!-- --> <a@b.de> https://a.de \\ & &amp; #38; ~ ~~ a Ü . 1 ! | " „'
const BLOCK =
  '# ## > >_ - -_ + *_ 1. 2)_ --- === *** ``` ~~~ ____ | |-| :- <div> </div> <style <? [x]: [^1]:_ [_]_ +++'

/** Scraps apart by blanks; `_` within one stands for a blank. */
const scrapsOf = (list: string) =>
  list.split(' ').map((scrap) => (scrap.length > 1 ? scrap.replaceAll('_', ' ') : scrap))
const BLANKS = [' ', '  ', '    ', '\t', '\u00a0']
const LINE_ENDS = ['\n', '\n', '\n\n', '\r\n', '\r', '\u2028', '\u0085']
const HOSTILE = ['\ud800', '\udc00', '😀', 'u\u0308', '\u200b', '\ufeff', '\u0000']

const textOf = (scraps: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...scraps), { maxLength }).map((parts) => parts.join(''))

/** A line of Markdown, most of it broken. */
export const oneLine = textOf([...scrapsOf(INLINE), ...scrapsOf(BLOCK), ...BLANKS], 12)
/** Inline Markdown over several lines. */
export const inlineMarkdown = textOf([...scrapsOf(INLINE), ...BLANKS, '\n', '  \n', ...HOSTILE], 40)
/** Blocks of Markdown, most of it broken, and any string at all. */
export const markdown = fc.oneof(
  textOf([...scrapsOf(INLINE), ...scrapsOf(BLOCK), ...BLANKS, ...LINE_ENDS, ...LINE_ENDS, ...HOSTILE], 40),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
