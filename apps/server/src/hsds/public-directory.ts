import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type DirectoryCorpus, type JournalEntry, sharedServices } from '@recourse/domain/directory'
import { type Day, isDay } from '@recourse/domain/shared'
import { keepSecrets } from './keep-secrets.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Where the public directory comes from: the built application, whose corpus is read as data, and the entries that everyone may read and that were
 * accepted, in the order in which they are to be applied. `sequence` says cheaply whether the entries changed: they are asked for only then.
 */
export type DirectoryFrom = {
  readonly webRoot: string
  readonly sequence: () => Promise<number | string>
  readonly entries: () => Promise<readonly JournalEntry[]>
  /** Today in UTC, unless a test says otherwise. */
  readonly today?: () => Day
}

type Shipped = { readonly file: string; readonly made: Day; readonly directory: DirectoryCorpus }

const isDirectory = (value: unknown): value is DirectoryCorpus =>
  typeof value === 'object' &&
  value !== null &&
  ['needs', 'services', 'places'].every((key) => Array.isArray((value as Readonly<Record<string, unknown>>)[key]))

function parsed(file: string, text: string): Shipped | null {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null || !('directory' in read) || !isDirectory(read.directory)) return null
    const made = 'made' in read && isDay(read.made) ? read.made : '1970-01-01'
    return { file, made, directory: read.directory }
  } catch {
    return null
  }
}

/** The name of the corpus that was built last; its name changes with its content. */
async function newestCorpus(assets: string): Promise<string | null> {
  const names = (await readdir(assets).catch(() => [])).filter((name) => /^corpus-[0-9a-f]+\.json$/.test(name))
  if (names.length < 2) return names[0] ?? null
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(assets, name))).mtimeMs })))
  return dated.toSorted((a, b) => b.at - a.at)[0]?.name ?? null
}

/** The services that an entry speaks of. One that takes back another speaks of the services of that one, through as many as there are. */
function servicesNamedBy(entry: JournalEntry, byId: ReadonlyMap<string, JournalEntry>): readonly string[] {
  const seen = new Set<string>()
  let at: JournalEntry | undefined = entry
  while (at && at.change.kind === 'undone' && !seen.has(at.id)) {
    seen.add(at.id)
    at = byId.get(at.change.entry)
  }
  if (!at || at.change.kind === 'undone') return []
  return at.change.kind === 'put' ? [at.change.service.id] : [at.change.service]
}

/** The day of the last change of each service: the day of the corpus, or of the last entry that speaks of it. */
function changes({ made, directory }: Shipped, entries: readonly JournalEntry[]): ReadonlyMap<string, Day> {
  const changed = new Map<string, Day>(directory.services.map(({ id }) => [id, made]))
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  for (const entry of entries) {
    const day = entry.at.slice(0, 10)
    if (!isDay(day)) continue
    for (const id of servicesNamedBy(entry, byId)) if ((changed.get(id) ?? '') < day) changed.set(id, day)
  }
  return changed
}

/**
 * The public directory as it is now, as `registerHsds` takes it: the very same object until the corpus, the entries or the day change, so that what is
 * made from it is made once. Null when there is no corpus to read.
 */
export function publicDirectory({
  webRoot,
  sequence,
  entries,
  today = () => new Date().toISOString().slice(0, 10),
}: DirectoryFrom): () => Promise<Snapshot | null> {
  const assets = join(webRoot, 'assets')
  let shipped: Shipped | null = null
  let kept: { readonly key: string; readonly snapshot: Promise<Snapshot> } | null = null

  const made = async (corpus: Shipped, on: Day, key: string): Promise<Snapshot> => {
    const done = await entries()
    const { needs, places, services } = corpus.directory
    const version = createHash('sha256').update(key).digest('base64url').slice(0, 22)
    return { services: keepSecrets(sharedServices(services, done), services, done), needs, places, on, changedOn: changes(corpus, done), version }
  }

  return async () => {
    const file = await newestCorpus(assets)
    if (file === null) return null
    if (shipped?.file !== file) shipped = parsed(file, await readFile(join(assets, file), 'utf8'))
    if (shipped === null) return null
    const [now, on] = [await sequence(), today()]
    const key = JSON.stringify([file, now, on])
    if (kept?.key !== key) {
      const snapshot = made(shipped, on, key)
      kept = { key, snapshot }
      // What could not be had now is asked for again the next time.
      snapshot.catch(() => {
        if (kept?.key === key) kept = null
      })
    }
    return kept.snapshot
  }
}
