/** `end`: a sentence ends here. `continue`: it goes on. Undefined: not for this rule to say. */
export type Verdict = 'end' | 'continue' | undefined
