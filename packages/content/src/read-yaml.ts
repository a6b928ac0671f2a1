import { type Document, isCollection, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, Scalar, visit, type YAMLError } from 'yaml'
import { type ContentProblem, type Located, type Message, message, type Path, placeOf } from './content-problem.ts'
import { mangledBy } from './mangled-prose.ts'

/** A YAML file that was read: its data, and where each part of it is. */
export type YamlFile = Located & { readonly name: string; readonly data: unknown }

const sayings: Readonly<Record<string, Message>> = {
  DUPLICATE_KEY: message('this key is written twice', 'cette clé est écrite deux fois', 'keep one of the two', 'n’en gardez qu’une'),
  BLOCK_AS_IMPLICIT_KEY: message(
    'a colon followed by a space inside the text made YAML read it as a key',
    'un deux-points suivi d’une espace dans le texte fait lire une clé à YAML',
    'write the text under ">-", on its own indented lines',
    'écrivez le texte sous « >- », sur ses propres lignes en retrait',
  ),
  TAB_AS_INDENT: message('a tab is used to indent', 'une tabulation sert de retrait', 'indent with spaces', 'mettez des espaces en retrait'),
  MULTIPLE_DOCS: message(
    'the file holds more than one document',
    'le fichier contient plus d’un document',
    'remove the line "---"',
    'enlevez la ligne « --- »',
  ),
}

const unreadable = message(
  'this is not YAML that can be read without guessing',
  'ce n’est pas du YAML qui se lit sans deviner',
  'check indentation, quotes and brackets near here; long text goes under ">-"',
  'vérifiez le retrait, les guillemets et les crochets près d’ici; un texte long va sous « >- »',
)

/** The node at a path, or its nearest parent that exists; for a key that the parent holds, the key itself. */
function nodeAt(doc: Document, path: Path): Node | null {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? doc.contents : doc.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (pair && isNode(pair.key)) return pair.key
    } else if (isCollection(parent)) {
      const item = parent.get(key, true)
      if (isNode(item)) return item
    }
  }
  return doc.contents
}

/**
 * Reads one YAML file strictly: no repeated key, anchor, alias or tag, and nothing that YAML is known to read otherwise than people do.
 * Returns the file with no problem, or problems and possibly no file. The problems quote nothing of the file.
 */
export function readYaml(name: string, text: string): { readonly file: YamlFile | null; readonly problems: readonly ContentProblem[] } {
  const lines = new LineCounter()
  const doc = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'error',
  })
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const ofError = (e: YAMLError): ContentProblem => ({ file: name, place: '', ...at(e.pos[0]), ...(sayings[e.code] ?? unreadable) })
  const failed = [...doc.errors, ...doc.warnings].map(ofError)
  if (failed.length > 0) return { file: null, problems: failed }

  const problems: ContentProblem[] = []
  visit(doc, (key, node, ancestors) => {
    if (!isNode(node)) return
    const found = mangledBy(node, { isKey: key === 'key', ancestors })
    if (found) problems.push({ file: name, place: placeOf(pathTo(ancestors, key)), ...at(node.range?.[0] ?? 0), ...found })
  })
  const problemAt = (path: Path, told: Message): ContentProblem => ({ file: name, place: placeOf(path), ...at(nodeAt(doc, path)?.range?.[0] ?? 0), ...told })
  return { file: problems.length > 0 ? null : { name, data: doc.toJS(), problemAt }, problems }
}

/** The path of a visited node: keys of the pairs and positions of the lists above it. */
function pathTo(ancestors: readonly unknown[], key: unknown): Path {
  const path: (string | number)[] = []
  ancestors.forEach((ancestor, i) => {
    const child = ancestors[i + 1]
    if (ancestor && typeof ancestor === 'object' && 'key' in ancestor && ancestor.key instanceof Scalar) path.push(String(ancestor.key.value))
    else if (isCollection(ancestor) && !isMap(ancestor)) path.push(child === undefined ? Number(key) : ancestor.items.indexOf(child))
  })
  return path
}
