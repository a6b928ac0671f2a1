import { type Diagrams, ends, type Known, type Node, type Reach } from './decision-diagram.ts'
import { open } from './variables.ts'

/** What a rule can still come to (`Reach`), by each way of answering what may be asked. */
type Outlook = { readonly id: number; readonly level: number; readonly kids: readonly Outlook[]; readonly reach: Reach }

const leafLevel = 1_000_000

/** Makes outlooks, sharing equal parts. */
function outlooks() {
  const unique = new Map<string, Outlook>()
  const unions = new Map<string, Outlook>()
  const keep = (key: string, made: Omit<Outlook, 'id'>): Outlook => {
    const outlook = unique.get(key) ?? { ...made, id: unique.size }
    unique.set(key, outlook)
    return outlook
  }
  const leaf = (reach: Reach): Outlook => keep(`=${reach}`, { level: leafLevel, kids: [], reach })
  const branch = (level: number, kids: readonly Outlook[]): Outlook => {
    const [first] = kids
    if (first && kids.every((kid) => kid === first)) return first
    return keep(`${level}:${kids.map((kid) => kid.id).join(',')}`, { level, kids, reach: kids.reduce((all, kid) => all | kid.reach, 0) })
  }
  const union = (a: Outlook, b: Outlook): Outlook => {
    if (a === b) return a
    const key = `${Math.min(a.id, b.id)}|${Math.max(a.id, b.id)}`
    const found = unions.get(key)
    if (found) return found
    const level = Math.min(a.level, b.level)
    const count = (a.level === level ? a : b).kids.length
    const kid = (of: Outlook, cell: number): Outlook => (of.level === level ? (of.kids[cell] ?? of) : of)
    const made =
      level === leafLevel
        ? leaf(a.reach | b.reach)
        : branch(
            level,
            Array.from({ length: count }, (_, cell) => union(kid(a, cell), kid(b, cell))),
          )
    unions.set(key, made)
    return made
  }
  return { leaf, branch, union }
}

/** The outlook of a rule: what was answered is followed, what may not be asked (any more) is left open, the rest is told apart. */
function outlookOf(d: Diagrams, root: Node, known: Known): Outlook {
  const { leaf, branch, union } = outlooks()
  const seen = new Map<Node, Outlook>()
  const walk = (node: Node): Outlook => {
    if (node < 4) return leaf(node === ends.impossible ? 0 : 1 << node)
    const found = seen.get(node)
    if (found) return found
    const level = d.levelOf(node)
    const kids = d.childrenOf(node)
    const answered = kids[known[level] ?? -1]
    const outlook = answered === undefined ? (known[level] === open.askable ? branch(level, kids.map(walk)) : kids.map(walk).reduce(union)) : walk(answered)
    seen.set(node, outlook)
    return outlook
  }
  return walk(root)
}

/** Whether two outlooks come to something else somewhere, impossible situations left out. */
function differ(a: Outlook, b: Outlook, seen: Set<string>): boolean {
  if (a === b || a.reach === 0 || b.reach === 0) return false
  if (a.level === leafLevel && b.level === leafLevel) return a.reach !== b.reach
  const key = `${a.id}|${b.id}`
  if (seen.has(key)) return false
  seen.add(key)
  const level = Math.min(a.level, b.level)
  const kid = (of: Outlook, cell: number): Outlook => (of.level === level ? (of.kids[cell] ?? of) : of)
  return (a.level === level ? a : b).kids.some((_, cell) => differ(kid(a, cell), kid(b, cell), seen))
}

/** The things that it can come to, as far as they are told apart, once `level` has the answer `cell`. */
function comesTo(root: Outlook, level: number, cell: number): string {
  const reached = new Set<Reach>()
  const seen = new Set<Outlook>()
  const walk = (at: Outlook): void => {
    if (seen.has(at)) return
    seen.add(at)
    if (at.level === leafLevel) reached.add(at.reach)
    for (const kid of at.level === level ? [at.kids[cell] ?? at] : at.kids) walk(kid)
  }
  walk(root)
  reached.delete(0)
  return [...reached].sort((a, b) => a - b).join()
}

/**
 * The levels whose answer can change what a rule is found to be, given that some facts cannot be known: asking the others is asking in vain.
 * An answer counts when, all other answers being equal, it changes the finding; or, where impossible combinations tie answers together,
 * when it narrows what the finding can be.
 */
export function levelsThatMatter(d: Diagrams, root: Node, known: Known): ReadonlySet<number> {
  const outlook = outlookOf(d, root, known)
  const matter = new Set<number>()
  const visited = new Set<Outlook>()
  const levels = new Map<number, number>()
  const walk = (at: Outlook): void => {
    if (visited.has(at) || at.level === leafLevel) return
    visited.add(at)
    levels.set(at.level, at.kids.length)
    if (at.kids.some((a, i) => at.kids.slice(i + 1).some((b) => differ(a, b, new Set())))) matter.add(at.level)
    for (const kid of at.kids) walk(kid)
  }
  walk(outlook)
  const whole = comesTo(outlook, -1, 0)
  for (const [level, cells] of levels) {
    if (!matter.has(level) && Array.from({ length: cells }, (_, cell) => comesTo(outlook, level, cell)).some((to) => to !== '' && to !== whole))
      matter.add(level)
  }
  return matter
}
