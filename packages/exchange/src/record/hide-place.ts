import type { Claim, Place, Service } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import type { ImportNote } from '../imported.ts'
import { both } from '../limits/import-problem.ts'
import { markOf } from './stable-id.ts'

const keptBack = both('Kept back: it says where this hidden place is.', 'Non repris\u00A0: on y dit où est ce lieu caché.')
const hiddenList = both('A list of services', 'Une liste de services')
const hiddenName = both('Hidden place', 'Lieu caché')

const postalCode = /\b[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d\b/i
const street =
  /\b\d{1,6}[A-Za-z]?[\s,-]+(?:[\p{L}.'’-]+\s+){0,4}(?:st|str|street|rue|ave|avenue|av|rd|road|ch|chemin|blvd|boulevard|boul|dr|drive|crt|court|pl|place|cres|crescent|lane|way|hwy|highway|terrace|square|concession|rang)\b/iu
const degrees = /-?\d{2,3}\.\d{3,}/

const fold = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `

/** Whether a text says where a place is: a street with a number, a postal code, degrees, or one of the words given (its address, its town). */
function saysWhere(text: string, secrets: readonly string[]): boolean {
  if (postalCode.test(text) || street.test(text) || degrees.test(text)) return true
  const folded = fold(text)
  return secrets.some((secret) => fold(secret).trim().length > 2 && folded.includes(fold(secret)))
}

type Hiding = { readonly hide: (text: Bilingual, instead?: Bilingual) => Bilingual; readonly hidden: () => boolean }

function hiding(secrets: readonly string[]): Hiding {
  let found = false
  return {
    hide: (text, instead = keptBack) => {
      if (!saysWhere(text.en, secrets) && !saysWhere(text.fr, secrets)) return text
      found = true
      return instead
    },
    hidden: () => found,
  }
}

const hideClaim = (claim: Claim, hide: Hiding['hide']): Claim => ({
  ...claim,
  text: hide(claim.text),
  ask: hide(claim.ask),
  ...(claim.condition === undefined ? {} : { condition: hide(claim.condition) }),
})

/**
 * A service as a hidden place: provinces only, no address, and no text that says where. `secrets` are the words of its record that do
 * (address, town, site). The names of the towns of its provinces are looked for as well. The notes never repeat what was taken out.
 */
export function hidePlace(
  service: Service,
  secrets: readonly string[],
  { places, where }: { readonly places: readonly Place[]; readonly where: string },
): { readonly service: Service; readonly notes: readonly ImportNote[] } {
  const provinces = service.area.kind === 'national' ? [] : service.area.provinces
  const towns = places.filter((place) => provinces.includes(place.province) && !place.id.startsWith('fsa:')).flatMap(({ name }) => [name.en, name.fr])
  const all = [...secrets, ...towns]
  const { hide, hidden } = hiding(all)
  const { addresses: _, carried: __, hours, cost, website, email, ...rest } = service
  const made: Service = {
    ...rest,
    // The list that it comes from may be that of its town: its id, its title and its address on the Web are then another way to say where.
    id: saysWhere(service.id, all) ? `imp-hidden-${markOf(service.id)}` : service.id,
    sources: service.sources.map(({ url, ...source }) => ({
      ...source,
      title: hide(source.title, hiddenList),
      ...(url === undefined || saysWhere(url, all) || saysWhere(source.title.en, all) ? {} : { url }),
    })),
    area: { kind: 'confidential', provinces },
    name: hide(service.name, hiddenName),
    organization: hide(service.organization, hiddenName),
    description: hide(service.description),
    phones: service.phones.map((phone) => ({
      ...phone,
      label: hide(phone.label, both('Phone', 'Téléphone')),
      seenOn: phone.seenOn.map((seen) => hide(both(seen, seen), hiddenList).en),
    })),
    claims: service.claims.map((claim) => hideClaim(claim, hide)),
    ...(hours === undefined ? {} : { hours: { ...hours, text: hide(hours.text) } }),
    ...(cost === undefined ? {} : { cost: hide(cost) }),
    ...(website === undefined || saysWhere(website, all) ? {} : { website }),
    ...(email === undefined || saysWhere(email, all) ? {} : { email }),
  }
  const address: ImportNote = {
    where,
    kind: 'stripped',
    text: both(
      'Hidden place: its address, town and point on a map were not taken.',
      'Lieu caché\u00A0: son adresse, sa ville et son point sur la carte n’ont pas été pris.',
    ),
  }
  const words: ImportNote = {
    where,
    kind: 'stripped',
    text: both('Words that say where it is were kept back.', 'Des mots qui disent où il est n’ont pas été repris.'),
  }
  return { service: made, notes: hidden() ? [address, words] : [address] }
}
