import { foldedName } from './place-name.ts'
import type { Service } from './service.ts'

/** Two records that may be the same service, with what they share. Never merged without a person. `score` is 0 to 1. */
export type PerhapsDouble = {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly shares: readonly ('name' | 'phone' | 'website' | 'email' | 'organization')[]
}

// Words that half the services of a country have in their name: they tell nothing apart.
const common = new Set(
  'the of and for de la le les des du et pour au aux centre center service services society association inc canada community communautaire house maison shelter ligne line help'.split(
    ' ',
  ),
)

const wordsIn = (name: string): ReadonlySet<string> => {
  const all = foldedName(name)
    .split(' ')
    .filter((word) => word.length > 1)
  const telling = all.filter((word) => !common.has(word))
  return new Set(telling.length > 0 ? telling : all)
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared)
}

const digits = (number: string): string =>
  number
    .replace(/\D/g, '')
    .replace(/^1(?=\d{10}$)/, '')
    .slice(0, 10)
const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? ''

type Marks = {
  readonly service: Service
  readonly names: readonly ReadonlySet<string>[]
  readonly organizations: readonly ReadonlySet<string>[]
  readonly phones: ReadonlySet<string>
  readonly host: string
  readonly email: string
}

const marksOf = (service: Service): Marks => ({
  service,
  names: [service.name.en, service.name.fr].map(wordsIn),
  organizations: [service.organization.en, service.organization.fr].map(wordsIn),
  phones: new Set(service.phones.map((phone) => digits(phone.number)).filter((number) => number.length === 10)),
  host: hostOf(service.website ?? ''),
  email: (service.email ?? '').toLowerCase(),
})

const best = (a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): number => Math.max(...a.flatMap((x) => b.map((y) => alike(x, y))))

// Apart from every other thing: a chain has one site and one line for twenty doors. A name must be alike too, unless it is the same phone and site.
function compare(a: Marks, b: Marks): PerhapsDouble | null {
  const name = best(a.names, b.names)
  const organization = best(a.organizations, b.organizations)
  const phone = [...a.phones].some((number) => b.phones.has(number))
  const website = a.host !== '' && a.host === b.host
  const email = a.email !== '' && a.email === b.email
  const score = Math.min(1, 0.6 * name + (phone ? 0.35 : 0) + (website ? 0.15 : 0) + (email ? 0.2 : 0) + 0.15 * organization)
  if (score < 0.6 || (name < 0.5 && !(phone && (website || email || organization > 0.7)))) return null
  const shares: PerhapsDouble['shares'] = [
    ...(name >= 0.5 ? (['name'] as const) : []),
    ...(phone ? (['phone'] as const) : []),
    ...(website ? (['website'] as const) : []),
    ...(email ? (['email'] as const) : []),
    ...(organization >= 0.7 ? (['organization'] as const) : []),
  ]
  return { a: a.service.id, b: b.service.id, score: Math.round(score * 100) / 100, shares }
}

const provincesOf = ({ area }: Service): readonly string[] | null => (area.kind === 'national' ? null : area.provinces)
const mayMeet = (a: Service, b: Service): boolean => {
  const [here, there] = [provincesOf(a), provincesOf(b)]
  return here === null || there === null || here.some((province) => there.includes(province))
}

/** What two records must share to be compared at all: every pair of a large directory would be too many. */
const keysOf = (m: Marks): readonly string[] => [
  ...m.names.flatMap((words) => [...words].map((word) => `n ${word}`)),
  ...[...m.phones].map((number) => `p ${number}`),
  ...(m.email === '' ? [] : [`e ${m.email}`]),
]

// A word that is in hundreds of names brings no pair: what else they share will.
const tooCommon = 200

/**
 * Pairs of services that may be the same, the likeliest first: names, phones, sites and addresses of mail are compared, never the place of a
 * hidden site. `among` limits it to pairs with at least one of these ids. Symmetric: each pair is given once, its ids in order. Never throws.
 */
export function findDoubles(services: readonly Service[], among?: ReadonlySet<string>): readonly PerhapsDouble[] {
  const marks = services.map(marksOf)
  const byKey = new Map<string, Marks[]>()
  for (const m of marks) for (const key of new Set(keysOf(m))) byKey.set(key, [...(byKey.get(key) ?? []), m])
  const found = new Map<string, PerhapsDouble>()
  for (const together of byKey.values()) {
    if (together.length > tooCommon) continue
    for (const [i, one] of together.entries())
      for (const other of together.slice(i + 1)) {
        const [a, b] = one.service.id < other.service.id ? [one, other] : [other, one]
        const pair = `${a.service.id}\n${b.service.id}`
        if (found.has(pair) || a.service.id === b.service.id || !mayMeet(a.service, b.service)) continue
        if (among && !among.has(a.service.id) && !among.has(b.service.id)) continue
        const double = compare(a, b)
        if (double) found.set(pair, double)
      }
  }
  return [...found.values()].sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1))
}
