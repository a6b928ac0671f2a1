import { parseArgs } from 'node:util'
import { isolationNote, openStorage, openWithOf, type Storage, type StorageFaultKind, storageFaultOf, type Told } from '../storage/index.ts'
import { backup, exportNetwork } from './backup.ts'
import { restore } from './restore.ts'
import { help, sayings } from './words.ts'

/** What a command of operation reads and writes. */
export type Place = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Runs the server until it is told to stop. */
  readonly serve: () => Promise<void>
}

type Asked = { readonly verb: string; readonly rest: readonly string[]; readonly language: 'en' | 'fr'; readonly help: boolean }

const ofFile: readonly StorageFaultKind[] = ['file-exists', 'file-unusable', 'backup-broken', 'backup-newer', 'no-such-network']
const counts: Readonly<Record<string, number>> = { serve: 0, migrate: 0, backup: 1, restore: 1, 'export-network': 2 }

function read(argv: readonly string[], environment: Place['environment']): Asked | null {
  const spoken = /^fr/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'fr' : 'en'
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    const [verb = '', ...rest] = positionals
    if (values.lang !== undefined && values.lang !== 'en' && values.lang !== 'fr') return null
    return { verb, rest, language: values.lang ?? spoken, help: values.help ?? false }
  } catch {
    return null
  }
}

async function withStorage(environment: Place['environment'], work: (storage: Storage) => Promise<void>): Promise<void> {
  const storage = await openStorage(openWithOf(environment))
  try {
    await work(storage)
  } finally {
    await storage.close()
  }
}

async function perform({ verb, language, rest: [first = '', second = ''] }: Asked, place: Place): Promise<Told> {
  switch (verb) {
    case 'backup':
      await withStorage(place.environment, (storage) => backup(storage, first))
      return sayings['backup-done']
    case 'restore':
      await withStorage(place.environment, (storage) => restore(storage, first))
      return sayings['restore-done']
    case 'export-network':
      await withStorage(place.environment, (storage) => exportNetwork(storage, first, second))
      return sayings['export-done']
    default:
      await withStorage(place.environment, async (storage) => {
        const note = isolationNote(storage)
        if (note) place.err(note[language])
      })
      return sayings['migrate-done']
  }
}

/**
 * Runs one command of operation (`serve`, `migrate`, `backup`, `restore`, `export-network`) and gives its exit code; of `serve`, null once it runs. Never
 * throws, and repeats nothing of what is stored or was given.
 */
export async function runOperation(argv: readonly string[], place: Place): Promise<number | null> {
  const asked = read(argv, place.environment)
  if (asked?.help) {
    place.out(help[asked.language])
    return 0
  }
  if (!asked || counts[asked.verb] !== asked.rest.length || asked.rest.includes('')) {
    const { en, fr } = sayings.unknown
    place.err(asked ? sayings.unknown[asked.language] : `${en}\n${fr}`)
    return 2
  }
  try {
    if (asked.verb === 'serve') {
      await place.serve()
      return null
    }
    place.out((await perform(asked, place))[asked.language])
    return 0
  } catch (error) {
    const kind = storageFaultOf(error)
    if (kind && error instanceof Error && 'told' in error) {
      place.err((error.told as Told)[asked.language])
      return ofFile.includes(kind) ? 3 : 9
    }
    const where = (error instanceof Error && /[\w.-]+\.m?[jt]s:\d+/.exec(error.stack?.split('\n').slice(1).join('\n') ?? '')?.[0]) || '?'
    place.err(`${sayings.internal[asked.language]} (internal, ${where}).`)
    return 5
  }
}
