/** The name of a window, and how to ask whether another one still lives. */
export interface Tab {
  tab: string
  isTabAlive(tab: string): Promise<boolean>
}

/**
 * A fresh name for this window, held as a Web Lock until the page is gone, however it goes. Without a lock
 * manager (insecure context) every other window counts as dead.
 */
export async function claimTab(_locks?: LockManager): Promise<Tab> {
  throw new Error('not built yet')
}
