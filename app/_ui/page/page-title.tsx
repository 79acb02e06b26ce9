/**
 * What the window is called, committed together with its page. The framework's own metadata arrives a moment
 * after the page it belongs to, and for that moment a screen reader that announces the page finds no name.
 */
export function PageTitle({ of }: { of: string }) {
  return <title>{`${of} · Gegenlesen`}</title>
}
