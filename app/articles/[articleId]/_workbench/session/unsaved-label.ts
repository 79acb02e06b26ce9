/** Why something that needs the whole article has to wait. */
export function unsavedLabel(what: string): string {
  return `Some sentences are not saved yet, so ${what} would lack them. Try again when the server answers, or settle the sentence that someone else changed or that could not be saved.`
}
