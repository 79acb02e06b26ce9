const ATTRIBUTE = /\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']{0,1000}'|"[^"]{0,1000}"))?/i

/** An opening or closing tag (CommonMark 6.6). Bounded, so that a hostile text costs no more than its length. */
export const HTML_TAG = new RegExp(
  `<(?:[a-z][a-z0-9-]*(?:${ATTRIBUTE.source}){0,50}\\s*\\/?|\\/[a-z][a-z0-9-]*\\s*)>`,
  'i',
)
