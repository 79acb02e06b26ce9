/** The underline of a heading (CommonMark 4.3). */
export const SETEXT = /^(?:=+|-+)[ \t]*$/
/** A thematic break (CommonMark 4.1). */
export const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
