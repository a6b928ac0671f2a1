/** Puts focus where a selector leads once the screen has changed: what was pressed may be gone, and focus must not fall back to the top. */
export function focusSoon(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus())
}
