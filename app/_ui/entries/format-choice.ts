/** A kind of file as a page names it: plain data, from the catalogue of the formats. */
export interface FormatChoice {
  id: string
  label: string
  /** Without the full stop. */
  extensions: string[]
}
