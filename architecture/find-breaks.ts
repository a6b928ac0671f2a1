import { posix } from 'node:path'
import { emptyWords, type Home, onlyIn, type Row, type Slice, slices, table, testOnly } from './import-table.ts'
import { type Import, readSource, type SourceFile } from './read-source.ts'

/** Where a file breaks a rule of the house, and which. */
export type Break = { readonly file: string; readonly line: number; readonly what: string }

const homes = Object.keys(table) as readonly Home[]
const domain = 'packages/domain/src/'
const rowOf = (home: Home): Row => table[home]
const homeOf = (path: string): Home | null => homes.find((home) => path.startsWith(`${home}/`)) ?? null
const isTest = (path: string): boolean => /\.(test|test-kit)\.tsx?$/.test(path)
const sliceOf = (home: Home): string | null => (home.startsWith(domain) ? home.slice(domain.length) : null)
const isSlice = (name: string): name is Slice => slices.some((slice) => slice === name)
const matches = (pattern: string, specifier: string): boolean => (pattern.endsWith('/*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern)

function doorProblem(row: Row, slice: string, { typeOnly }: Import): string | null {
  if (!isSlice(slice) || !row.doors.includes(slice)) return `may not import domain/${slice}, not even as a type`
  return typeOnly || !row.values || row.values.includes(slice) ? null : `may import domain/${slice} as types only`
}

function relativeProblem(file: SourceFile, home: Home, one: Import): string | null {
  const target = posix.join(posix.dirname(file.path), one.specifier ?? '')
  if (isTest(target) && !isTest(file.path)) return 'ships what is only for tests'
  if (target.startsWith(`${home}/`)) return null
  const other = homeOf(target)
  const [from, to] = [sliceOf(home), other && sliceOf(other)]
  if (from && other && to) {
    const byTheDoor = target === `${other}/index.ts` || (isTest(file.path) && isTest(target))
    return doorProblem(rowOf(home), to, one) ?? (byTheDoor ? null : `meets domain/${to} elsewhere than at its index.ts`)
  }
  return rowOf(home).beside?.some((folder) => target.startsWith(`${folder}/`)) ? null : `reaches outside of ${home}: ${target}`
}

function packageProblem(file: SourceFile, home: Home, one: Import): string | null {
  const [row, specifier] = [rowOf(home), one.specifier ?? '']
  const test = isTest(file.path)
  if (specifier.startsWith('node:')) {
    const name = specifier.slice('node:'.length)
    return row.node.includes(name) || (test && testOnly.anyOfNode) ? null : `may not import ${specifier}`
  }
  const ours = /^@recourse\/(\w+)(?:\/(.+))?$/.exec(specifier)
  if (ours?.[1] === 'domain') return doorProblem(test ? { ...row, values: row.doors } : row, ours[2] ?? '', one)
  if (ours) return row.ours.some((name) => name === [ours[1], ours[2]].filter(Boolean).join('/')) ? null : `may not import ${specifier}`
  const alone = Object.hasOwn(onlyIn, specifier) ? onlyIn[specifier] : undefined
  if (alone !== undefined && file.path !== alone) return `may not import ${specifier}: only ${alone} does`
  const allowed = [...row.outside, ...(test ? testOnly.outside : [])]
  return allowed.some((pattern) => matches(pattern, specifier)) ? null : `may not import ${specifier}`
}

function importProblem(file: SourceFile, home: Home, one: Import): string | null {
  if (one.specifier === null) return 'imports something that cannot be read from the text'
  return one.specifier.startsWith('.') ? relativeProblem(file, home, one) : packageProblem(file, home, one)
}

// What would let the domain know more than its arguments: the day, the dice and the corpus are given to it.
const impure =
  /^(Date\.now|new Date\(\)|Date\(\)|Math\.random|Temporal\.Now\b.*|(new )?(fetch|XMLHttpRequest|WebSocket|EventSource|process|globalThis|window|self|document|navigator|location|localStorage|sessionStorage|indexedDB|crypto|performance|setTimeout|setInterval|console|Worker)\b.*)$/
const runsText = /^(new )?((globalThis|window|self)\.)?(eval|Function)(\(.*\))?$/

function nameProblem(path: string): string | null {
  const words = path.split('/').flatMap((part) => part.split(/[.\-_]/))
  const empty = words.find((word) => emptyWords.includes(word.toLowerCase()) || /^v\d+$/i.test(word))
  return empty ? `“${empty}” in a name says nothing of what is there` : null
}

/** Every break of the table and of the rules beside it, in one file. */
export function breaksOf(file: SourceFile): readonly Break[] {
  const home = homeOf(file.path)
  const at = (line: number, what: string | null): readonly Break[] => (what === null ? [] : [{ file: file.path, line, what }])
  if (!home) return at(0, 'lives in no home that the table knows')
  const { imports, uses, defaultExports, classes } = readSource(file)
  const inDomain = sliceOf(home) !== null && !isTest(file.path)
  return [
    ...at(0, nameProblem(file.path)),
    ...imports.flatMap((one) => at(one.line, importProblem(file, home, one))),
    ...uses.filter(({ name }) => runsText.test(name)).flatMap(({ name, line }) => at(line, `runs text as code: ${name}`)),
    ...(inDomain ? uses.filter(({ name }) => impure.test(name)) : []).flatMap(({ name, line }) =>
      at(line, `the domain is given what it knows, and may not use ${name}`),
    ),
    ...(inDomain ? classes : []).flatMap((line) => at(line, 'the domain has no classes')),
    ...defaultExports.flatMap((line) => at(line, 'has a default export')),
  ]
}

/** Every break in these files, and every slice of the domain that has no door. */
export function findBreaks(files: readonly SourceFile[]): readonly Break[] {
  const paths = new Set(files.map((file) => file.path))
  const doorless = homes.filter((home) => sliceOf(home) && files.some((file) => file.path.startsWith(`${home}/`)) && !paths.has(`${home}/index.ts`))
  return [...files.flatMap(breaksOf), ...doorless.map((home) => ({ file: `${home}/index.ts`, line: 0, what: 'is missing: a slice has one door' }))]
}
