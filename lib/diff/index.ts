/** Two texts → changes over whole words. (Being built.) */
export interface Change {
  kind: 'keep' | 'insert' | 'delete'
  text: string
}

export function changes(_before: string, _after: string): Change[] {
  throw new Error('not built yet')
}
