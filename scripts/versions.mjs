/** Whether a version such as 24.21.0 is at least a floor such as 24.15. A part that is missing counts as zero. */
export function isAtLeast(version, floor) {
  const [have, want] = [version, floor].map((text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0))
  for (let i = 0; i < Math.max(have.length, want.length); i++) {
    const [a, b] = [have[i] ?? 0, want[i] ?? 0]
    if (a !== b) return a > b
  }
  return true
}

/** The floor that package.json asks for: its `engines.node` is always written `>=N.N`. Throws when it is written otherwise. */
export function nodeFloor(manifest) {
  const floor = /^>=(\d+(?:\.\d+)*)$/.exec(manifest.engines?.node ?? '')?.[1]
  if (!floor) throw new Error('engines.node in package.json must be written as >=24.15')
  return floor
}
