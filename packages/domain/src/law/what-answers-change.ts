import { type Diagrams, ends, type Known, type Node, type Reach } from './decision-diagram.ts'
import { open } from './variables.ts'

/** What a rule can still come to (`Reach`), by each way of answering what may be asked. */
type Outlook = {
  readonly id: number
  readonly level: number
  readonly kids: readonly Outlook[]
  readonly reach: Reach
  /** The different things that it can come to, as far as they are told apart: bit `r` for a leaf whose reach is `r`. */
  readonly leaves: number
}

const leafLevel = 1_000_000

// Outlooks of one rule are some hundreds: two ids make one whole number.
const pairOf = (a: number, b: number): number => a * 0x4000000 + b

/** Makes outlooks, sharing equal parts. */
function outlooks() {
  const unique = new Map<string, Outlook>()
  const unions = new Map<number, Outlook>()
  const keep = (key: string, made: Omit<Outlook, 'id'>): Outlook => {
    const outlook = unique.get(key) ?? { ...made, id: unique.size }
    unique.set(key, outlook)
    return outlook
  }
  const leaf = (reach: Reach): Outlook => keep(`=${reach}`, { level: leafLevel, kids: [], reach, leaves: 1 << reach })
  const branch = (level: number, kids: readonly Outlook[]): Outlook => {
    const [first] = kids
    if (first && kids.every((kid) => kid === first)) return first
    let key = `${level}`
    let [reach, leaves] = [0, 0]
    for (const kid of kids) {
      key += `,${kid.id}`
      reach |= kid.reach
      leaves |= kid.leaves
    }
    return keep(key, { level, kids, reach, leaves })
  }
  const union = (a: Outlook, b: Outlook): Outlook => {
    if (a === b) return a
    const key = pairOf(Math.min(a.id, b.id), Math.max(a.id, b.id))
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
function differ(a: Outlook, b: Outlook, compared: Map<number, boolean>): boolean {
  if (a === b || a.reach === 0 || b.reach === 0) return false
  if (a.level === leafLevel && b.level === leafLevel) return a.reach !== b.reach
  const key = pairOf(Math.min(a.id, b.id), Math.max(a.id, b.id))
  const found = compared.get(key)
  if (found !== undefined) return found
  const level = Math.min(a.level, b.level)
  const kid = (of: Outlook, cell: number): Outlook => (of.level === level ? (of.kids[cell] ?? of) : of)
  const result = (a.level === level ? a : b).kids.some((_, cell) => differ(kid(a, cell), kid(b, cell), compared))
  compared.set(key, result)
  return result
}

// A leaf that is impossible is nothing that it can come to.
const impossible = 1 << 0

/**
 * The levels of which some single answer narrows what it can come to. A part that steps over a level comes to the same whatever the answer, so it
 * counts for each of them.
 */
function narrowing(root: Outlook, inside: readonly Outlook[]): readonly number[] {
  const order = [...new Set(inside.map((o) => o.level))].sort((a, b) => a - b)
  const rank = new Map(order.map((level, i) => [level, i]))
  const around = order.map(() => 0)
  const through = order.map((): number[] => [])
  for (const { level, kids } of inside) {
    const own = rank.get(level) ?? 0
    kids.forEach((kid, cell) => {
      const until = rank.get(kid.level) ?? order.length
      for (let over = own + 1; over < until; over++) around[over] = (around[over] ?? 0) | kid.leaves
      const cells = through[own] ?? []
      cells[cell] = (cells[cell] ?? 0) | kid.leaves
    })
  }
  const whole = root.leaves & ~impossible
  return order.filter((_, i) =>
    through[i]?.some((leaves) => {
      const to = (leaves | (around[i] ?? 0)) & ~impossible
      return to !== 0 && to !== whole
    }),
  )
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
  const compared = new Map<number, boolean>()
  let isTied = false
  const walk = (at: Outlook): void => {
    if (at.reach === 0) isTied = true
    if (visited.has(at) || at.level === leafLevel) return
    visited.add(at)
    if (!matter.has(at.level) && at.kids.some((a, i) => at.kids.some((b, j) => j > i && differ(a, b, compared)))) matter.add(at.level)
    for (const kid of at.kids) walk(kid)
  }
  walk(outlook)
  // Where nothing is impossible, answers are free of one another: one that changes nothing narrows nothing either.
  if (isTied) for (const level of narrowing(outlook, [...visited])) matter.add(level)
  return matter
}
