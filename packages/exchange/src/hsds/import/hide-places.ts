import type { Place, Service } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import type { ImportNote } from '../../imported.ts'
import { isRecord, type JsonRecord } from '../json-record.ts'
import { stripHidden, withoutStreets } from '../strip-hidden.ts'
import { leadsToPlace } from './hidden-place.ts'

const removed: Bilingual = {
  en: 'Left out: it could lead to where people are sheltered.',
  fr: 'Enlevé\u00A0: cela pouvait mener à un lieu où l’on héberge des gens.',
}

const note = (where: string, kind: ImportNote['kind'], en: string, fr: string): ImportNote => ({ where, kind, text: { en, fr } })

/** A service of which each text that may lead to its place is replaced, and the number of texts that were. */
function withoutPlaces(service: Service, places: readonly Place[]): { readonly service: Service; readonly count: number } {
  let count = 0
  const safe = (text: Bilingual): Bilingual => {
    if (![text.en, text.fr].some((half) => leadsToPlace(half, places))) return text
    count++
    return removed
  }
  const made: Service = {
    ...service,
    description: safe(service.description),
    ...(service.cost ? { cost: safe(service.cost) } : {}),
    discloses: service.discloses.map((one) => ({ ...one, to: safe(one.to), what: safe(one.what) })),
    claims: service.claims.map((claim) => ({ ...claim, text: safe(claim.text), ...(claim.condition ? { condition: safe(claim.condition) } : {}) })),
  }
  return { service: made, count }
}

// Ids, numbers and addresses on the web have letters and digits that only look like a postal code.
const isCode = (key: string): boolean => /(^|_)(id|url|uri|website|email|number|code)$/.test(key)

/** The record without the free texts that hold a street or a postal code. */
const withoutStreetWords = (record: JsonRecord): JsonRecord =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? !isCode(key) && key !== 'postal_code' && leadsToPlace(value, [])
          ? `${removed.en} / ${removed.fr}`
          : value
        : Array.isArray(value)
          ? value.map((one: unknown) => (isRecord(one) ? withoutStreetWords(one) : one))
          : isRecord(value)
            ? withoutStreetWords(value)
            : value,
    ]),
  )

/**
 * Takes out of an imported service what may lead to a place that must not be found: for a confidential site, everything; for a place where people
 * are sheltered, its street and coordinates. Each is told in a note, never with what was taken out.
 */
export function hidePlaces(
  service: Service,
  { isSheltered, places, where }: { readonly isSheltered: boolean; readonly places: readonly Place[]; readonly where: string },
): {
  readonly service: Service
  readonly notes: readonly ImportNote[]
} {
  if (service.area.kind === 'confidential') {
    const { service: safe, count } = withoutPlaces(stripHidden(service), places)
    const named = [service.name.en, service.organization.en].some((name) => leadsToPlace(name, places))
    return {
      service: safe,
      notes: [
        note(
          where,
          'stripped',
          'The file says that this site is confidential: places, hours in words, contacts and history were left out.',
          'Le fichier dit que ce lieu est confidentiel\u00A0: les lieux, les heures en mots, les contacts et l’historique ont été enlevés.',
        ),
        ...(count > 0
          ? [
              note(
                where,
                'stripped',
                `Texts that could lead to the site were left out: ${count}.`,
                `Textes qui pouvaient mener au lieu et ont été enlevés\u00A0: ${count}.`,
              ),
            ]
          : []),
        ...(named
          ? [
              note(
                where,
                'doubtful',
                'The name of this service may name a town: decide whether it may be shown.',
                'Le nom de ce service nomme peut-être une localité\u00A0: décidez s’il peut être montré.',
              ),
            ]
          : []),
      ],
    }
  }
  if (!isSheltered) return { service, notes: [] }
  const { addresses: _, ...rest } = withoutPlaces(service, []).service
  const carried = isRecord(service.carried?.hsds) ? { carried: { ...service.carried, hsds: withoutStreetWords(withoutStreets(service.carried.hsds)) } } : {}
  return {
    service: { ...rest, ...carried },
    notes: [
      note(
        where,
        'stripped',
        'People are sheltered here: the street, the coordinates and the history were left out.',
        'On héberge des gens ici\u00A0: la rue, les coordonnées et l’historique ont été enlevés.',
      ),
    ],
  }
}
