import { parse } from '@babel/parser'

/** A source file: its path from the root, with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

/** Something that a file imports. `specifier` is null when it cannot be read from the text. */
export type Import = { readonly specifier: string | null; readonly typeOnly: boolean; readonly line: number }

/** A use of a name that the file does not declare itself, such as `Date.now` or `new Date()`, as written by `nameOfUse`. */
export type Use = { readonly name: string; readonly line: number }

/** What the architecture asks of a file. */
export type Reading = {
  readonly imports: readonly Import[]
  readonly uses: readonly Use[]
  readonly defaultExports: readonly number[]
  readonly classes: readonly number[]
}

type Node = { readonly type: string; readonly loc?: { readonly start: { readonly line: number } } | null; readonly [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
const lineOf = (node: Node): number => node.loc?.start.line ?? 0
const nodeAt = (node: Node, key: string): Node | null => (isNode(node[key]) ? node[key] : null)
const nodesAt = (node: Node, key: string): readonly Node[] => (Array.isArray(node[key]) ? node[key].filter(isNode) : [])
const textAt = (node: Node | null, key: string): string | null => (typeof node?.[key] === 'string' ? node[key] : null)

function* walk(node: Node, parent: Node | null = null, key = ''): Generator<{ readonly node: Node; readonly parent: Node | null; readonly key: string }> {
  yield { node, parent, key }
  for (const [inner, value] of Object.entries(node)) {
    if (inner === 'loc' || inner.endsWith('Comments')) continue
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child, node, inner)
  }
}

const literal = (node: Node | null): string | null => {
  if (node?.type === 'StringLiteral') return textAt(node, 'value')
  if (node?.type === 'TemplateLiteral' && nodesAt(node, 'expressions').length === 0)
    return String((nodesAt(node, 'quasis')[0]?.value as { cooked?: unknown })?.cooked)
  return null
}

// `import type …`, or an import whose every name is `type …`. `import './x.css'` has no names and is for what it does.
const onlyTypes = (node: Node): boolean => {
  const names = nodesAt(node, 'specifiers')
  return (
    node.importKind === 'type' ||
    node.exportKind === 'type' ||
    (names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type'))
  )
}

function importOf(node: Node): Import | null {
  const at = { line: lineOf(node) }
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return { ...at, specifier: literal(nodeAt(node, 'source')), typeOnly: onlyTypes(node) }
    case 'ExportNamedDeclaration':
      return nodeAt(node, 'source') ? { ...at, specifier: literal(nodeAt(node, 'source')), typeOnly: onlyTypes(node) } : null
    case 'ImportExpression':
      return { ...at, specifier: literal(nodeAt(node, 'source')), typeOnly: false }
    case 'TSImportType':
      return { ...at, specifier: literal(nodeAt(node, 'source') ?? nodeAt(node, 'argument')), typeOnly: true }
    case 'TSExternalModuleReference':
      return { ...at, specifier: literal(nodeAt(node, 'expression')), typeOnly: false }
    case 'CallExpression':
      return nameOfUse(nodeAt(node, 'callee')) === 'require' ? { ...at, specifier: literal(nodesAt(node, 'arguments')[0] ?? null), typeOnly: false } : null
    default:
      return null
  }
}

/** `a.b.c` for a chain of plain names, null for anything else. */
function nameOfUse(node: Node | null): string | null {
  if (node?.type === 'Identifier') return textAt(node, 'name')
  if (node?.type !== 'MemberExpression' && node?.type !== 'OptionalMemberExpression') return null
  const [object, property] = [nameOfUse(nodeAt(node, 'object')), nodeAt(node, 'property')]
  const last = node.computed === true ? literal(property) : textAt(property, 'name')
  return object !== null && last !== null ? `${object}.${last}` : null
}

const namesKey = new Set(['key', 'property', 'label', 'imported', 'exported', 'local', 'typeName', 'exprName', 'typeParameters'])
const isReference = (parent: Node | null, key: string): boolean => !(namesKey.has(key) && parent?.computed !== true && parent?.shorthand !== true)

const bindings = new Set(['params', 'id', 'local', 'param'])

// Names that the file declares anywhere. A name declared in one place and global in another would slip through: nobody writes that by accident.
function declared(program: Node): ReadonlySet<string> {
  const names = new Set<string>()
  const bind = (pattern: Node): void => {
    for (const { node, parent, key } of walk(pattern)) {
      const name = textAt(node, 'name')
      if (node.type === 'Identifier' && name && !(key === 'key' && parent?.shorthand !== true)) names.add(name)
    }
  }
  for (const { node, key } of walk(program)) if (bindings.has(key) && !node.type.startsWith('TS')) bind(node)
  return names
}

// The longest chain that begins with a name of outside: `Date.now`, not `Date` alone.
function useOf({ node, parent, key }: { readonly node: Node; readonly parent: Node | null; readonly key: string }): Use | null {
  const line = lineOf(node)
  const inChain = (parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') && key === 'object' && nameOfUse(parent) !== null
  if (inChain || !isReference(parent, key)) return null
  const name = nameOfUse(node)
  if (name === null) return null
  if (parent?.type === 'NewExpression' && key === 'callee')
    return { line, name: nodesAt(parent, 'arguments').length === 0 ? `new ${name}()` : `new ${name}(…)` }
  return { line, name: parent?.type === 'CallExpression' && key === 'callee' && name === 'Date' ? 'Date()' : name }
}

const firstName = (use: string): string => /^(?:new )?([\w$]+)/.exec(use)?.[1] ?? ''
const namesDefault = (node: Node): boolean => textAt(nodeAt(node, 'exported'), 'name') === 'default' || literal(nodeAt(node, 'exported')) === 'default'

/** Reads a file. Throws when it is not TypeScript. */
export function readSource({ path, text }: SourceFile): Reading {
  const program = parse(text, { sourceType: 'module', plugins: path.endsWith('.tsx') ? ['typescript', 'jsx'] : ['typescript'] }).program as unknown as Node
  const own = declared(program)
  const all = [...walk(program)]
  return {
    imports: all.flatMap(({ node }) => importOf(node) ?? []),
    uses: all.flatMap((one) => useOf(one) ?? []).filter((use) => !own.has(firstName(use.name))),
    defaultExports: all
      .filter(({ node }) => node.type === 'ExportDefaultDeclaration' || (node.type === 'ExportSpecifier' && namesDefault(node)))
      .map(({ node }) => lineOf(node)),
    classes: all.filter(({ node }) => node.type === 'ClassDeclaration' || node.type === 'ClassExpression').map(({ node }) => lineOf(node)),
  }
}
