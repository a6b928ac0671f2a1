/** A link that opened this page: one that founds a network, or an invitation. `text` is what follows its name. */
export type TakenLink = { readonly kind: 'found' | 'invite'; readonly text: string }

let taken: TakenLink | null = null

/**
 * Takes a one-time link out of the address before anything else runs: what follows `#` would otherwise stay in sight, in the history and in any picture of
 * the screen. It is held in memory for the screen that asks for it, which may be fetched a moment later.
 */
export function takeLink(): void {
  if (!/^\/(?:en|fr)\/network(?:\/|$)/.test(location.pathname) || location.hash === '') return
  const [, kind, text] = /^#(found|invite)\.([A-Za-z0-9_.-]{1,400})$/.exec(location.hash) ?? []
  history.replaceState(history.state, '', location.pathname)
  taken = kind === 'found' || kind === 'invite' ? { kind, text: text ?? '' } : null
}

/** The link that was taken, until it is dropped. Read as often as a screen is drawn. */
export const givenLink = (): TakenLink | null => taken

/** Forgets the link: it was used, or nobody wants to. */
export function dropLink(): void {
  taken = null
}
