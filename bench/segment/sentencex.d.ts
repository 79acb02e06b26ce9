/** The package ships no types; this is what the bench asks of it. */
declare module 'sentencex' {
  export function segment(language: string, text: string): string[]
}
