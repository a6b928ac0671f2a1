/** Runs work once the browser has nothing more pressing, or after half a second anyway. Gives what calls it off if it has not begun. */
export function atRest(work: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work, 200)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: 500 })
  return () => cancelIdleCallback(handle)
}
