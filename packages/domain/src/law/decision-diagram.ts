/**
 * Reduced ordered decision diagrams over variables with a few cells each. A rule becomes one diagram, and every question we ask of it
 * (is it settled, what would settle it, which answers decide it) is a walk that sees all completions at once: exact, and fast enough
 * to run on each keystroke of an old phone. Three-valued logic alone misses settled answers whenever a rule mentions a fact twice.
 */

/** The four ends of a rule: it does not hold, it holds, no situation is like this, or no rule can tell: the law of that place was not read, or a person must judge. */
export const ends = { no: 0, yes: 1, impossible: 2, notRead: 3 } as const

/** A node of a store, by number. Below 4 it is one of `ends`. */
export type Node = number

/** What is known, by level: the cell of the answer, or a number below zero (see `open` in variables.ts). */
export type Known = Int16Array

/** How much of all completions ends where, each cell of an open variable counting the same. Impossible completions are left out of none. */
export type Shares = { readonly no: number; readonly yes: number; readonly notRead: number }

/** A set of ends, as bits: `1 << ends.yes` and so on. */
export type Reach = number

/** The store that holds the diagrams of a corpus, sharing equal parts. */
export type Diagrams = {
  /** Holds exactly when the variable of `level` is in an accepted cell. */
  readonly literal: (level: number, accepts: (cell: number) => boolean) => Node
  readonly and: (a: Node, b: Node) => Node
  readonly or: (a: Node, b: Node) => Node
  readonly not: (a: Node) => Node
  /** `a`, with another end wherever `condition` does not hold. */
  readonly unless: (a: Node, condition: Node, end: Node) => Node
  readonly levelOf: (node: Node) => number
  readonly childrenOf: (node: Node) => readonly Node[]
}

const terminal = 1_000_000
const pair = (a: Node, b: Node): number => a * 0x4000000 + b

/** Makes an empty store for variables with these numbers of cells. */
export function createDiagrams(cellCounts: readonly number[]): Diagrams {
  const levels: number[] = [terminal, terminal, terminal, terminal]
  const children: (readonly Node[])[] = [[], [], [], []]
  const unique = new Map<string, Node>()
  const memo = new Map<string, Map<number, Node>>()
  const levelOf = (node: Node): number => levels[node] ?? terminal
  const childrenOf = (node: Node): readonly Node[] => children[node] ?? []

  const make = (level: number, kids: readonly Node[]): Node => {
    const first = kids[0] ?? ends.no
    if (kids.every((k) => k === first)) return first
    const key = `${level}:${kids.join(',')}`
    const found = unique.get(key)
    if (found !== undefined) return found
    levels.push(level)
    children.push(kids)
    unique.set(key, levels.length - 1)
    return levels.length - 1
  }

  const combine = (name: string, a: Node, b: Node, end: (x: Node, y: Node) => Node | undefined): Node => {
    const settled = end(a, b)
    if (settled !== undefined) return settled
    const table = memo.get(name) ?? new Map<number, Node>()
    memo.set(name, table)
    const found = table.get(pair(a, b))
    if (found !== undefined) return found
    const level = Math.min(levelOf(a), levelOf(b))
    const [ka, kb] = [childrenOf(a), childrenOf(b)]
    const kids = Array.from({ length: cellCounts[level] ?? 0 }, (_, cell) =>
      combine(name, levelOf(a) === level ? (ka[cell] ?? a) : a, levelOf(b) === level ? (kb[cell] ?? b) : b, end),
    )
    const node = make(level, kids)
    table.set(pair(a, b), node)
    return node
  }

  const and = (a: Node, b: Node): Node =>
    combine('and', a, b, (x, y) => (x === ends.no || y === ends.no ? ends.no : x === ends.yes ? y : y === ends.yes ? x : undefined))
  const or = (a: Node, b: Node): Node =>
    combine('or', a, b, (x, y) => (x === ends.yes || y === ends.yes ? ends.yes : x === ends.no ? y : y === ends.no ? x : undefined))
  const not = (a: Node): Node => combine('not', a, ends.yes, (x) => (x === ends.yes ? ends.no : x === ends.no ? ends.yes : undefined))
  const unless = (a: Node, condition: Node, end: Node): Node =>
    combine(`unless${end}`, a, condition, (x, y) => (y === ends.no ? end : y === ends.yes ? x : undefined))
  const literal = (level: number, accepts: (cell: number) => boolean): Node =>
    make(
      level,
      Array.from({ length: cellCounts[level] ?? 0 }, (_, cell) => (accepts(cell) ? ends.yes : ends.no)),
    )
  return { literal, and, or, not, unless, levelOf, childrenOf }
}

function nodesOf(d: Diagrams, root: Node): ReadonlySet<Node> {
  const seen = new Set<Node>()
  const walk = (node: Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    for (const kid of d.childrenOf(node)) walk(kid)
  }
  walk(root)
  return seen
}

/** The levels that a diagram tests anywhere. */
export const levelsIn = (d: Diagrams, root: Node): ReadonlySet<number> => new Set([...nodesOf(d, root)].filter((node) => node >= 4).map(d.levelOf))

/** The ends that a diagram has anywhere. */
export const endsOf = (d: Diagrams, root: Node): ReadonlySet<Node> => new Set([...nodesOf(d, root)].filter((node) => node < 4))
