import { areaOf, type Claim, claimState, type DirectoryCorpus, foldedName, type Opening, type Place, redacted, type Service } from '@recourse/domain/directory'
import { questionCount } from '@recourse/domain/route'
import type { Bilingual, Day } from '@recourse/domain/shared'
import { hoursNow } from './hours-now.ts'
import { type StatusSaid, statusSaid } from './status-said.ts'

/**
 * How far a service is known. `lately`: it confirmed something that still holds. `once`: it confirmed something, all of it too old by now.
 * `read`: nothing was ever confirmed with it.
 */
export type Knowledge = 'lately' | 'once' | 'read'

/** A service as the table and the map show it. `service` is already without anything that may locate a place that is kept secret. */
export type AtlasRow = {
  readonly service: Service
  readonly knowledge: Knowledge
  readonly status: StatusSaid
  /** The last day on which the service itself confirmed something; null when it never did. */
  readonly lastConfirmed: Day | null
  /** How many questions there are to ask it. */
  readonly questions: number
  readonly openNow: Opening
  /** The towns that it serves; none for one whose place is kept secret, whatever its record holds. */
  readonly towns: readonly Place[]
  /** All its words in both languages, folded, to be searched. */
  readonly searched: string
}

/** What rows are made for: the day, the instant at which hours are read, and the names of provinces by their letters. */
export type RowsFor = { readonly on: Day; readonly instant: Date; readonly provinceNames: ReadonlyMap<string, Bilingual> }

const isConfirmation = ({ method, outcome, value }: Claim): boolean => method !== 'web' && method !== 'import' && outcome !== 'no-answer' && value !== 'unknown'

/** How far a service is known on a day. Never throws on a checked service. */
export function knowledgeOf({ claims }: Pick<Service, 'claims'>, on: Day): { readonly knowledge: Knowledge; readonly lastConfirmed: Day | null } {
  const heard = claims.filter((claim) => isConfirmation(claim) && claim.verified !== undefined && claim.verified <= on)
  const days = heard.flatMap(({ verified }) => verified ?? []).sort()
  const holds = heard.some((claim) => claimState(claim, on) === 'confirmed')
  return { knowledge: holds ? 'lately' : heard.length > 0 ? 'once' : 'read', lastConfirmed: days.at(-1) ?? null }
}

type Shown = Pick<AtlasRow, 'service' | 'towns' | 'searched'>

// A town is the finest that is drawn or named: a postal area of three characters may be a few streets.
function townsOf(service: Service, directory: Pick<DirectoryCorpus, 'places'>): readonly Place[] {
  const area = areaOf(service, directory)
  return area.kind === 'points' ? area.places.filter(({ id }) => id.startsWith('place:')) : []
}

function shownOf(service: Service, directory: DirectoryCorpus, provinceNames: RowsFor['provinceNames']): Shown {
  const clean = redacted(service, directory.places)
  const towns = townsOf(clean, directory)
  const provinces = clean.area.kind === 'national' ? [] : clean.area.provinces.flatMap((id) => provinceNames.get(id) ?? [])
  const needs = directory.needs.filter(({ id }) => clean.needs.includes(id)).map(({ label }) => label)
  const texts = [clean.name, clean.organization, clean.description, ...needs, ...provinces, ...towns.map(({ name }) => name)]
  return { service: clean, towns, searched: foldedName(texts.flatMap(({ en, fr }) => (en === fr ? [en] : [en, fr])).join(' ')) }
}

// To hide what locates a place reads every word of a record: done once for each record, however often the table is opened.
const kept = new WeakMap<Service, { readonly places: readonly Place[]; readonly shown: Shown }>()

function keptShown(service: Service, directory: DirectoryCorpus, provinceNames: RowsFor['provinceNames']): Shown {
  const found = kept.get(service)
  if (found?.places === directory.places) return found.shown
  const shown = shownOf(service, directory, provinceNames)
  kept.set(service, { places: directory.places, shown })
  return shown
}

/** A row for each service of a directory, in its order. Counts and states are of the record itself; words and places of what may be shown of it. */
export const rowsOf = (directory: DirectoryCorpus, { on, instant, provinceNames }: RowsFor): readonly AtlasRow[] =>
  directory.services.map((service) => ({
    ...keptShown(service, directory, provinceNames),
    ...knowledgeOf(service, on),
    status: statusSaid(service, on),
    questions: questionCount(service, on),
    openNow: hoursNow(service, instant),
  }))
