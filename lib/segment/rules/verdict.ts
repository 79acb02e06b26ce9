/** `cut`: a sentence ends here. `keep`: it goes on. Undefined: not for this rule to say. */
export type Verdict = 'cut' | 'keep' | undefined
