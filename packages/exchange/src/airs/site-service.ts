import type { Claim, Phone, Service, ServiceArea } from '@recourse/domain/directory'
import { type Day, isDay } from '@recourse/domain/shared'
import type { Element as XmlElement } from '@xmldom/xmldom'
import type { ImportedService, ImportNote } from '../imported.ts'
import { both, sameWords } from '../limits/import-problem.ts'
import { postalCodeIn } from '../municipal/row-address.ts'
import { findTown } from '../record/find-town.ts'
import { hidePlace } from '../record/hide-place.ts'
import { importClaim, listSays } from '../record/import-claim.ts'
import type { ImportContext } from '../record/import-context.ts'
import { asSource, type ListSource, phoneEvidence } from '../record/list-source.ts'
import { listedHours, listedLanguages, listedRemark } from '../record/listed-words.ts'
import { provinceNamed, zoneOf } from '../record/province-named.ts'
import { keyOf } from '../record/stable-id.ts'
import { withoutStreet } from '../record/without-street.ts'
import { emailAddress, readPhones, webAddress } from '../text/read-phones.ts'
import { agesIn, genderIn } from '../text/read-who.ts'
import { airsNeeds } from './airs-needs.ts'
import { allWords, first, saysYes, within, wordsAt } from './xml-words.ts'

/** One service at one site of one agency. A service of an agency without a site has none. */
export type AirsRecord = { readonly agency: XmlElement; readonly site: XmlElement | undefined; readonly service: XmlElement; readonly where: string }

/** What all records of the file share. */
export type AirsFile = { readonly source: ListSource; readonly language: 'en' | 'fr'; readonly context: ImportContext }

const addressOf = ({ agency, site }: AirsRecord): XmlElement | undefined =>
  (site && first(site, 'PhysicalAddress')) ?? first(agency, 'AgencyLocation/PhysicalAddress')

const isPrivate = (address: XmlElement | undefined): boolean =>
  address !== undefined &&
  (saysYes(address, 'Confidential') ||
    saysYes(address, 'PrivateAddress') ||
    within(address, 'PrivateAddress').length > 0 ||
    /private|confidential/i.test(`${address.getAttribute('AddressClassification') ?? ''} ${wordsAt(address, 'AddressClassification')}`))

// Any address of the agency or the site that is marked private hides the place: one that slips by would show it.
const isHidden = ({ agency, site }: AirsRecord): boolean =>
  [site, agency].some((of) => of !== undefined && ['PhysicalAddress', 'MailingAddress'].some((name) => within(of, name).some(isPrivate))) ||
  within(agency, 'AgencyLocation').some((location) => within(location, 'PhysicalAddress').some(isPrivate)) ||
  (site !== undefined && saysYes(site, 'Confidential'))

const datedOf = ({ service, agency }: AirsRecord): Day | undefined => {
  const day = (first(service, 'ResourceInfo') ?? first(agency, 'ResourceInfo'))?.getAttribute('DateLastVerified')?.slice(0, 10)
  return isDay(day) ? day : undefined
}

function phonesOf(record: AirsRecord, { source, context }: AirsFile): { readonly phones: readonly Phone[]; readonly notes: readonly ImportNote[] } {
  const dated = datedOf(record)
  const own = within(record.service, 'Phone')
  const listed = own.length > 0 ? own : record.site ? within(record.site, 'Phone') : within(record.agency, 'Phone')
  const open = listed.filter((phone) => !saysYes(phone, 'Confidential'))
  const evidence = phoneEvidence({ official: source.official, ...(dated === undefined ? {} : { dated }) }, context.on)
  const phones = open
    .filter((phone) => !/fax/i.test(wordsAt(phone, 'Type')))
    .flatMap((phone) =>
      readPhones(wordsAt(phone, 'PhoneNumber')).phones.map(({ number, label }): Phone => {
        const words = wordsAt(phone, 'Description') || label
        return { number, label: words === '' ? both('Phone', 'Téléphone') : sameWords(words), evidence, seenOn: [source.title.en] }
      }),
    )
  const stripped: ImportNote = {
    where: record.where,
    kind: 'stripped',
    text: both('A phone number marked as confidential was not taken.', 'Un numéro marqué comme confidentiel n’a pas été pris.'),
  }
  return { phones, notes: open.length < listed.length ? [stripped] : [] }
}

function areaOf({ service }: AirsRecord, address: XmlElement | undefined, context: ImportContext): ServiceArea {
  const served = within(service, 'GeographicAreaServed').map((area) => ({ province: provinceNamed(wordsAt(area, 'State')), town: wordsAt(area, 'City') }))
  const site = address ? { province: provinceNamed(wordsAt(address, 'State')), town: wordsAt(address, 'City') } : undefined
  const all = [...(site ? [site] : []), ...served]
  const provinces = [...new Set(all.flatMap(({ province }) => province ?? []))]
  if (provinces.length === 0) return { kind: 'national' }
  const towns = all.flatMap(({ province, town }) => (province === undefined || town === '' ? [] : (findTown(context.places, town, province) ?? [])))
  const whole = served.some(({ province, town }) => province !== undefined && town === '')
  return whole || towns.length === 0 ? { kind: 'province', provinces } : { kind: 'towns', provinces, places: [...new Set(towns.map(({ id }) => id))] }
}

const words = {
  AgeRequirements: both('ages', 'les âges'),
  GenderRequirements: both('gender', 'le genre'),
  ResidencyRequirements: both('where people must live', 'le lieu où il faut vivre'),
  OtherRequirements: both('who may come', 'les gens qui peuvent venir'),
  IncomeRequirements: both('income', 'le revenu'),
} as const

// Free words never close a door: each is unknown, with what was understood of it, and is asked.
function whoClaims({ service }: AirsRecord, dated: Day | undefined): readonly Claim[] {
  return (['AgeRequirements', 'GenderRequirements', 'ResidencyRequirements', 'OtherRequirements', 'IncomeRequirements'] as const).flatMap((name) => {
    const said = allWords(service, name).join('; ')
    if (said === '') return []
    const text = listSays(said, words[name])
    const age = name === 'AgeRequirements' || name === 'OtherRequirements' ? agesIn(said) : undefined
    const gender = name === 'GenderRequirements' || name === 'OtherRequirements' ? genderIn(said) : undefined
    const found = [age, gender].flatMap((criterion) => (criterion ? [criterion] : []))
    const criteria = found.length > 0 ? found : [{ kind: 'other' as const, id: keyOf(name.replace('Requirements', '-requirements')) }]
    return criteria.map((criterion) => importClaim({ id: `${keyOf(name)}-${criterion.kind}`, field: 'criterion', criterion, value: 'unknown', text }, dated))
  })
}

function intakeClaims({ service }: AirsRecord, dated: Day | undefined): readonly Claim[] {
  const steps = within(service, 'ApplicationProcess')
    .map((step) => wordsAt(step, 'Description'))
    .filter((step) => step !== '')
    .join('; ')
  const documents = [...allWords(service, 'DocumentsRequired'), ...allWords(service, 'DocumentsRequirements')].join('; ')
  const claim = (id: string, said: string, about: Claim['text']): readonly Claim[] =>
    said === '' ? [] : [importClaim({ id, field: 'intake', value: 'unknown', text: listSays(said, about) }, dated)]
  return [
    ...claim('how-to-ask', steps, both('how to ask', 'la façon de demander')),
    ...claim('documents', documents, both('papers to show', 'les papiers à montrer')),
  ]
}

function publicAddress(address: XmlElement | undefined): Service['addresses'] {
  if (!address) return undefined
  const [line, town, province, postalCode] = [
    [wordsAt(address, 'Line1'), wordsAt(address, 'Line2')].filter((part) => part !== '').join(', '),
    wordsAt(address, 'City'),
    provinceNamed(wordsAt(address, 'State')),
    postalCodeIn(wordsAt(address, 'ZipCode')),
  ]
  return line !== '' && town !== '' && province !== undefined ? [{ line, town, province, ...(postalCode === undefined ? {} : { postalCode }) }] : undefined
}

const internal: ImportNote['text'] = both(
  'Notes for the list’s own staff and names of people were left out.',
  'Les notes pour le personnel de la liste et les noms de personnes n’ont pas été pris.',
)

function leftOutNotes(record: AirsRecord, needs: readonly string[]): readonly ImportNote[] {
  const { agency, service: of, where } = record
  const hasInternal =
    ['InternalNote', 'EditorsNote', 'Contact'].some((name) => within(of, name).length > 0) ||
    [of, agency].some((e) => first(e, 'ResourceInfo/Contact') !== undefined)
  return [
    ...(needs.length === 0
      ? [
          {
            where,
            kind: 'not-understood' as const,
            text: both('No need of ours fits its terms: choose one.', 'Aucun de nos besoins ne convient à ses termes\u00A0: choisissez-en un.'),
          },
        ]
      : []),
    ...(needs.includes('shelter') && publicAddress(addressOf(record))
      ? [
          {
            where,
            kind: 'stripped' as const,
            text: both(
              'A place where people sleep: its street address was not taken, only its town.',
              'Un lieu où des gens dorment\u00A0: son adresse n’a pas été prise, seulement sa ville.',
            ),
          },
        ]
      : []),
    ...(hasInternal ? [{ where, kind: 'left-out' as const, text: internal }] : []),
  ]
}

const linksOf = ({ agency, site, service }: AirsRecord): Pick<Service, 'website' | 'email'> => {
  const at = (path: string): string => [service, site, agency].map((of) => (of ? wordsAt(of, path) : '')).find((words) => words !== '') ?? ''
  const [website, email] = [webAddress(at('URL/Address')), emailAddress(at('Email/Address'))]
  return { ...(website === undefined ? {} : { website }), ...(email === undefined ? {} : { email }) }
}

function builtFrom(record: AirsRecord, file: AirsFile): { readonly service: Service; readonly notes: readonly ImportNote[] } {
  const { agency, service: of, where } = record
  const { context, source, language } = file
  const [address, dated] = [addressOf(record), datedOf(record)]
  const needs = airsNeeds(within(of, 'Taxonomy').flatMap((term) => [wordsAt(term, 'Code'), wordsAt(term, 'Name')].filter((t) => t !== '')))
  const area = areaOf(record, address, context)
  const reading = { where, dated, on: context.on, timezone: zoneOf('provinces' in area ? area.provinces[0] : undefined) }
  const [phones, hours] = [phonesOf(record, file), listedHours(wordsAt(of, 'TimeOpen/Notes') || wordsAt(of, 'TimeOpen'), reading)]
  const languages = listedLanguages(
    within(of, 'Languages')
      .flatMap((l) => [wordsAt(l, 'Name'), wordsAt(l, 'Notes')].filter((t) => t !== '' && t !== 'Other'))
      .join('; '),
    reading,
  )
  const [name, cost] = [wordsAt(of, 'Name'), wordsAt(of, 'FeeStructure')]
  const addresses = needs.includes('shelter') ? undefined : publicAddress(address)
  const service: Service = {
    id: `imp-airs-${recordKey(record)}`,
    name: sameWords(needs.includes('shelter') ? withoutStreet(name, wordsAt(agency, 'Name')).name : name),
    organization: sameWords(wordsAt(agency, 'Name') || name),
    status: first(of, 'ResourceInfo')?.getAttribute('AvailableForReferral') === 'false' ? 'inactive' : 'active',
    demonstration: false,
    needs,
    area,
    description: sameWords(wordsAt(of, 'Description') || wordsAt(agency, 'AgencyDescription')),
    phones: phones.phones,
    ...linksOf(record),
    ...(addresses === undefined ? {} : { addresses }),
    ...(hours.found === undefined ? {} : { hours: hours.found }),
    languages: languages.found,
    ...(cost === '' ? {} : { cost: sameWords(cost) }),
    discloses: [],
    claims: [
      ...whoClaims(record, dated),
      ...intakeClaims(record, dated),
      ...hours.claims,
      ...languages.claims,
      ...listedRemark(wordsAt(of, 'PublicNote/Notes'), { id: 'note', about: both('this service', 'ce service'), dated }),
    ],
    sources: [asSource({ ...source, ...(dated === undefined ? {} : { dated, datedText: dated }) })],
    onlyIn: language,
  }
  return { service, notes: [...phones.notes, ...hours.notes, ...languages.notes, ...leftOutNotes(record, needs)] }
}

/** What identifies a service at a site: the keys of both, or one when they are the same. */
function recordKey({ site, service }: AirsRecord): string {
  const [ofSite, ofService] = [site ? wordsAt(site, 'Key') : '', wordsAt(service, 'Key')]
  return keyOf(ofService, ofSite === ofService ? '' : ofSite)
}

/** A service at a site as one of ours. A site with any address marked private becomes a hidden place: its province only, and no words that say where. */
export function siteService(record: AirsRecord, file: AirsFile): ImportedService {
  const { service, notes } = builtFrom(record, file)
  const key = recordKey(record)
  if (!isHidden(record)) return { key, where: record.where, service, notes }
  const secrets = [record.site, record.agency].flatMap((of) => (of ? addressWords(of) : []))
  const hidden = hidePlace(service, secrets, { places: file.context.places, where: record.where })
  return { key, where: record.where, service: hidden.service, notes: [...notes, ...hidden.notes] }
}

const addressWords = (of: XmlElement): readonly string[] =>
  [...within(of, 'PhysicalAddress'), ...within(of, 'MailingAddress'), ...within(of, 'AgencyLocation').flatMap((at) => within(at, 'PhysicalAddress'))].flatMap(
    (address) => ['Line1', 'Line2', 'City', 'ZipCode'].map((name) => wordsAt(address, name)).filter((said) => said !== ''),
  )
