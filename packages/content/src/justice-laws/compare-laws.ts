import type { Provision } from '@recourse/domain/law'
import type { Bilingual, Day, Language } from '@recourse/domain/shared'
import { hashOfficialText } from './hash-official-text.ts'
import type { LawFolder } from './law-folder.ts'
import { laterDay, pinpointOfId } from './provision-file.ts'
import type { OfficialProvision } from './read-official.ts'

/** What is compared of a provision. */
export type Compared = Pick<Provision, 'id' | 'instrument' | 'pinpoint' | 'hash' | 'inForceFrom' | 'lastAmendedOn' | 'currentTo' | 'readBy'>

/** How the official text of a provision differs from what was read. `days` alone means that the words are the same and another part of the section moved. */
export type ProvisionDrift = {
  readonly id: string
  readonly changed: readonly Language[]
  readonly gone: readonly Language[]
  readonly days: readonly ('inForceFrom' | 'lastAmendedOn')[]
}

/** A cited law: `IRPR`, and what each language calls it in short. */
type LawNamed = { readonly instrument: string; readonly name: Bilingual; readonly language: Language }

/**
 * A cited law that is not in the folder in a language; `unlisted` is one whose place on the government's site nobody wrote down. `provisions`
 * counts those that could not be compared for that reason: none when all were copied by hand.
 */
export type LawNotFound = LawNamed & { readonly path: string; readonly why: 'absent' | 'unreadable' | 'unlisted'; readonly provisions: number }

/** The days that two readings of a law are current to: the earliest of our files, and the folder's. */
export type LawCompared = LawNamed & { readonly read: Day; readonly found: Day; readonly isOlder: boolean }

/** What came of comparing. Nothing in it is official text. */
export type Comparison = {
  /** Provisions compared in both languages. */
  readonly compared: readonly string[]
  readonly drift: readonly ProvisionDrift[]
  /** Copied by hand: their spacing and marks may differ from the official file, so a difference would mean nothing. */
  readonly transcribed: readonly string[]
  readonly notFound: readonly LawNotFound[]
  readonly laws: readonly LawCompared[]
}

const languages = ['en', 'fr'] as const
const nothing = { compared: [], drift: [], laws: [] } as const

type Found = Readonly<Partial<Record<Language, OfficialProvision | null>>>

/** The day that a provision file gives is the later of the two languages, so it can only be compared with both. */
function daysThatDiffer(p: Compared, { en, fr }: Found): ProvisionDrift['days'] {
  if (!en || !fr) return []
  return (['inForceFrom', 'lastAmendedOn'] as const).filter((day) => laterDay(en[day], fr[day]) !== p[day])
}

function driftOf(p: Compared, found: Found): ProvisionDrift | null {
  const gone = languages.filter((l) => found[l] === null)
  const changed = languages.filter((l) => {
    const official = found[l]
    return official && hashOfficialText(official.text) !== p.hash[l]
  })
  const days = daysThatDiffer(p, found)
  return gone.length + changed.length + days.length > 0 ? { id: p.id, changed, gone, days } : null
}

/** Compares the provisions of one law. */
function compareLaw(cited: readonly [Compared, ...Compared[]], folder: LawFolder): Comparison {
  const provisions = cited.filter((p) => p.readBy === 'parser')
  const transcribed = cited.filter((p) => p.readBy === 'transcribed').map((p) => p.id)
  const [{ id, instrument }] = cited
  const listed = pinpointOfId(id)?.instrument
  const named = (language: Language): LawNamed => ({
    instrument,
    name: listed ? { en: listed.short, fr: listed.shortFr } : { en: instrument, fr: instrument },
    language,
  })
  const missing = (language: Language, why: LawNotFound['why']): LawNotFound => ({
    ...named(language),
    path: listed?.path[language] ?? '',
    why,
    provisions: provisions.length,
  })
  if (!listed) return { ...nothing, transcribed, notFound: languages.map((l) => missing(l, 'unlisted')) }
  // A law that nothing read by machine cites is looked for, and not parsed.
  if (provisions.length === 0)
    return { ...nothing, transcribed, notFound: languages.filter((l) => !folder.holds(listed.path[l])).map((l) => missing(l, 'absent')) }
  const files = languages.map((language) => ({ language, file: folder.lawAt(listed.path[language]) }))
  const laws = files.flatMap(({ language, file }) => (file.kind === 'found' ? [{ language, law: file.law }] : []))
  const read = provisions.map((p) => p.currentTo).sort()
  return {
    transcribed,
    compared: laws.length === languages.length ? provisions.map((p) => p.id) : [],
    drift: provisions.flatMap((p) => driftOf(p, Object.fromEntries(laws.map(({ language, law }) => [language, law.at(p.pinpoint)]))) ?? []),
    notFound: files.flatMap(({ language, file }) => (file.kind === 'found' ? [] : [missing(language, file.kind)])),
    laws: laws.map(({ language, law: { currentTo: found } }) => ({
      ...named(language),
      read: read[0] ?? found,
      found,
      isOlder: found < (read.at(-1) ?? found),
    })),
  }
}

/** Compares each cited provision that was read by machine with a folder of consolidated laws: by its cited place, in both languages. */
export function compareLaws(provisions: readonly Compared[], folder: LawFolder): Comparison {
  const byLaw = [...Map.groupBy(provisions, (p) => p.instrument).values()].flatMap(([first, ...rest]) => (first ? [compareLaw([first, ...rest], folder)] : []))
  return {
    compared: byLaw.flatMap((c) => c.compared),
    drift: byLaw.flatMap((c) => c.drift),
    transcribed: byLaw.flatMap((c) => c.transcribed),
    notFound: byLaw.flatMap((c) => c.notFound),
    laws: byLaw.flatMap((c) => c.laws),
  }
}
