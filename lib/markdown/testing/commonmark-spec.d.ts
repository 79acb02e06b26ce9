/** The examples of the CommonMark specification (CC BY-SA 4.0), as its authors publish them. */
declare module 'commonmark-spec' {
  const spec: {
    /** `→` stands for a tab. */
    tests: { number: number; section: string; markdown: string; html: string }[]
  }
  export default spec
}
