import type { z } from 'zod'
import { type ContentFiles, textOf } from './content-files.ts'
import { type FolderKind, folderKinds, idOfFile, type ListKind, listKindOf, listKinds } from './content-kinds.ts'
import { type ContentProblem, type Located, message, problemWithFile } from './content-problem.ts'
import { problemsOf } from './explain-issue.ts'
import { readYaml } from './read-yaml.ts'

/** One thing of the content, with the means to say where its parts are. */
export type Entry<T> = Located & { readonly id: string; readonly value: T }

type FolderValue<K extends FolderKind> = z.output<(typeof folderKinds)[K]['schema']>
type ListValue<K extends ListKind> = z.output<(typeof listKinds)[K]['schema']>[number]

/** Everything that was read, by kind. Files with problems are left out, but their ids are known, so that nothing else is blamed for them. */
export type ContentTree = { readonly [K in FolderKind]: readonly Entry<FolderValue<K>>[] } & { readonly [K in ListKind]: readonly Entry<ListValue<K>>[] } & {
  /** Ids by kind, including those of files that could not be read. */
  readonly ids: Readonly<Record<FolderKind | ListKind, ReadonlySet<string>>>
  /** List files that could not be read: nothing can be said of what they hold. */
  readonly unread: ReadonlySet<ListKind>
}

type Checked = { readonly value: unknown; readonly at: Located }

const stray = message(
  'this file is in no place that the content knows',
  'ce fichier n’est dans aucun endroit que le contenu connaît',
  'check its folder and that it ends in .yaml; docs/content-format.md lists the folders',
  'vérifiez son dossier et qu’il finit par .yaml; docs/content-format.md donne la liste des dossiers',
)
const badName = message(
  'the file name cannot be an id',
  'le nom du fichier ne peut pas être un identifiant',
  'use small letters, digits, hyphens, underscores and points',
  'employez minuscules, chiffres, traits d’union, traits de soulignement et points',
)
const missingFile = message('this file is missing', 'ce fichier manque', 'write it; an empty list is []', 'écrivez-le; une liste vide est []')
const twice = message(
  'this id is there twice',
  'cet identifiant y est deux fois',
  'give one of the two another id',
  'donnez un autre identifiant à l’un des deux',
)

/** Reads one file against a schema. */
export function readOne(
  name: string,
  bytes: Uint8Array,
  schema: z.ZodType,
): { readonly checked: Checked | null; readonly problems: readonly ContentProblem[] } {
  const { text, problems } = textOf(name, bytes)
  if (text === null) return { checked: null, problems }
  const { file, problems: misread } = readYaml(name, text)
  if (file === null) return { checked: null, problems: misread }
  const result = schema.safeParse(file.data)
  if (result.success) return { checked: { value: result.data, at: file }, problems: [] }
  return { checked: null, problems: result.error.issues.flatMap((issue) => problemsOf(issue, file.data, file)) }
}

const folders = Object.entries(folderKinds) as readonly (readonly [FolderKind, (typeof folderKinds)[FolderKind]])[]
const lists = Object.entries(listKinds) as readonly (readonly [ListKind, (typeof listKinds)[ListKind]])[]

type Growing = {
  readonly entries: Record<string, Entry<unknown>[]>
  readonly ids: Record<FolderKind | ListKind, Set<string>>
  readonly unread: Set<ListKind>
  readonly problems: ContentProblem[]
}

function addFile(to: Growing, kind: FolderKind, name: string, bytes: Uint8Array): void {
  const id = name.slice(name.lastIndexOf('/') + 1, -'.yaml'.length)
  if (!idOfFile.test(id)) return void to.problems.push(problemWithFile(name, badName))
  to.ids[kind].add(id)
  const { checked, problems } = readOne(name, bytes, folderKinds[kind].schema)
  to.problems.push(...problems)
  if (checked) to.entries[kind]?.push({ id, value: checked.value, problemAt: checked.at.problemAt })
}

function addList(to: Growing, kind: ListKind, name: string, bytes: Uint8Array): void {
  const { checked, problems } = readOne(name, bytes, listKinds[kind].schema)
  to.problems.push(...problems)
  if (!checked) return void to.unread.add(kind)
  const items = checked.value as readonly { readonly id: string }[]
  items.forEach((value, i) => {
    const problemAt: Located['problemAt'] = (inside, told) => checked.at.problemAt([i, ...inside], told)
    if (to.ids[kind].has(value.id)) to.problems.push(problemAt(['id'], twice))
    to.ids[kind].add(value.id)
    to.entries[kind]?.push({ id: value.id, value, problemAt })
  })
}

/** Reads all files of the content against their schemas. Whatever the problems, what could be read is returned for further checks; it is not a corpus. */
export function readContentTree(files: ContentFiles): { readonly tree: ContentTree; readonly problems: readonly ContentProblem[] } {
  const kinds = [...folders, ...lists].map(([kind]) => kind)
  const growing: Growing = {
    entries: Object.fromEntries(kinds.map((kind) => [kind, []])),
    ids: Object.fromEntries(kinds.map((kind) => [kind, new Set<string>()])) as Growing['ids'],
    unread: new Set(),
    problems: [],
  }
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const slash = name.lastIndexOf('/')
    const kind = folders.find(([, k]) => k.folder === name.slice(0, slash))?.[0]
    const list = listKindOf(name)
    if (kind && name.endsWith('.yaml')) addFile(growing, kind, name, bytes)
    else if (list) addList(growing, list, name, bytes)
    else growing.problems.push(problemWithFile(name, stray))
  }
  for (const [kind, { path }] of lists) {
    if (files.has(path)) continue
    growing.unread.add(kind)
    growing.problems.push(problemWithFile(path, missingFile))
  }
  return { tree: { ...growing.entries, ids: growing.ids, unread: growing.unread } as unknown as ContentTree, problems: growing.problems }
}
