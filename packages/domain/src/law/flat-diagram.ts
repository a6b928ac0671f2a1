import { type Diagrams, ends, type Known, type Node, type Reach, type Shares } from './decision-diagram.ts'

/**
 * A diagram laid flat, parts before wholes, so that a question about all completions is one pass over a few numbers: no look-ups and nothing
 * allocated. The scratch arrays are overwritten by each pass; every function here finishes its pass before it returns.
 */
export type Flat = {
  /** Level of each node; the first four are the ends and have none. */
  readonly levels: Int32Array
  /** Where the children of each node begin in `kids`; one more entry says where the last ones end. */
  readonly first: Int32Array
  readonly kids: Int32Array
  readonly root: number
  /** The levels that are tested, in order; the place of each node's level among them (past the last for an end); where the cells of each begin. */
  readonly order: Int32Array
  readonly ranks: Int32Array
  readonly cellsFrom: Int32Array
  readonly masks: Uint8Array
  readonly parts: Float64Array
}

/** Nodes below a root, parts before wholes: a store numbers a node after its children. */
function nodesBelow(d: Diagrams, root: Node): readonly Node[] {
  const seen = new Set<Node>()
  const walk = (node: Node): void => {
    if (node < 4 || seen.has(node)) return
    seen.add(node)
    for (const kid of d.childrenOf(node)) walk(kid)
  }
  walk(root)
  return [...seen].sort((a, b) => a - b)
}

/** Lays a diagram flat. */
export function flatten(d: Diagrams, root: Node): Flat {
  const nodes = [0, 1, 2, 3, ...nodesBelow(d, root)]
  const place = new Map(nodes.map((node, i) => [node, i]))
  const kids = nodes.map((node) => d.childrenOf(node).map((kid) => place.get(kid) ?? 0))
  const first = new Int32Array(nodes.length + 1)
  kids.forEach((of, i) => {
    first[i + 1] = (first[i] ?? 0) + of.length
  })
  const order = [...new Set(nodes.flatMap((node) => (node < 4 ? [] : [d.levelOf(node)])))].sort((a, b) => a - b)
  const rank = new Map(order.map((level, i) => [level, i]))
  const ranks = Int32Array.from(nodes, (node) => (node < 4 ? order.length : (rank.get(d.levelOf(node)) ?? order.length)))
  const cellsFrom = new Int32Array(order.length + 1)
  nodes.forEach((_, i) => {
    const own = ranks[i] ?? 0
    if (own < order.length) cellsFrom[own + 1] = kids[i]?.length ?? 0
  })
  for (let i = 0; i < order.length; i++) cellsFrom[i + 1] = (cellsFrom[i + 1] ?? 0) + (cellsFrom[i] ?? 0)
  const masks = new Uint8Array(nodes.length)
  const parts = new Float64Array(nodes.length * 3)
  for (const end of [ends.no, ends.yes, ends.notRead]) masks[end] = 1 << end
  for (const [slot, end] of [ends.no, ends.yes, ends.notRead].entries()) parts[end * 3 + slot] = 1
  return {
    levels: Int32Array.from(nodes, (node) => (node < 4 ? -1 : d.levelOf(node))),
    first,
    kids: Int32Array.from(kids.flat()),
    root: place.get(root) ?? 0,
    order: Int32Array.from(order),
    ranks,
    cellsFrom,
    masks,
    parts,
  }
}

const at = (array: Int32Array | Int16Array | Uint8Array | Float64Array, i: number): number => array[i] ?? 0

/** The ends that some completion of what is known reaches, impossible ones left out. */
export function reach({ levels, first, kids, root, masks }: Pick<Flat, 'levels' | 'first' | 'kids' | 'root' | 'masks'>, known: Known): Reach {
  for (let node = 4; node < levels.length; node++) {
    const begin = at(first, node)
    const cell = at(known, at(levels, node))
    if (cell >= 0) masks[node] = at(masks, at(kids, begin + cell))
    else {
      let mask = 0
      for (let k = begin; k < at(first, node + 1); k++) mask |= at(masks, at(kids, k))
      masks[node] = mask
    }
  }
  return at(masks, root)
}

/** Whether some completion of what is known is impossible: only then can answers be tied to one another. */
export function meetsImpossible({ levels, first, kids, root, masks }: Flat, known: Known): boolean {
  masks[ends.impossible] = 1 << ends.impossible
  const mask = reach({ levels, first, kids, root, masks }, known)
  masks[ends.impossible] = 0
  return (mask & (1 << ends.impossible)) !== 0
}

/** The share of completions that reaches each end, each cell of an open variable counting the same. The rest, up to one, is impossible. */
export function shares({ levels, first, kids, root, parts }: Flat, known: Known): Shares {
  for (let node = 4; node < levels.length; node++) {
    const cell = at(known, at(levels, node))
    const begin = at(first, node) + Math.max(cell, 0)
    const end = cell >= 0 ? begin + 1 : at(first, node + 1)
    for (let slot = 0; slot < 3; slot++) {
      let sum = 0
      for (let k = begin; k < end; k++) sum += at(parts, at(kids, k) * 3 + slot)
      parts[node * 3 + slot] = sum / (end - begin)
    }
  }
  return { no: at(parts, root * 3), yes: at(parts, root * 3 + 1), notRead: at(parts, root * 3 + 2) }
}
