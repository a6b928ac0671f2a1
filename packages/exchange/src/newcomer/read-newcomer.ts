import type { Claim, PublicAddress, Service, ServiceArea } from '@recourse/domain/directory'
import { type Bilingual, ok, type Result } from '@recourse/domain/shared'
import type { ImportedFile, ImportedService, ImportNote, ImportProblem } from '../imported.ts'
import { checkRowCount } from '../limits/check-limits.ts'
import { andNothingTaken, both, refuse } from '../limits/import-problem.ts'
import { fieldOf, isList, isObject, type JsonObject, parseJson } from '../limits/parse-json.ts'
import { postalCodeIn } from '../municipal/row-address.ts'
import { findTown } from '../record/find-town.ts'
import { finishFile } from '../record/finish-file.ts'
import { importClaim } from '../record/import-claim.ts'
import type { ImportContext } from '../record/import-context.ts'
import { asSource, type ListSource } from '../record/list-source.ts'
import { listedPhones } from '../record/listed-words.ts'
import { provinceNamed } from '../record/province-named.ts'
import { keyOf, slugOf } from '../record/stable-id.ts'
import { assignedList } from '../text/assigned-list.ts'
import { emailAddress, plainText, webAddress } from '../text/read-phones.ts'

const source: ListSource = {
  title: both(
    'Immigration, Refugees and Citizenship Canada: services for newcomers',
    'Immigration, Réfugiés et Citoyenneté Canada\u00A0: services aux nouveaux arrivants',
  ),
  url: 'https://ircc.canada.ca/js/tools/services/services-info.js',
  datedText: 'undated',
  official: true,
}

const given: Readonly<Record<string, Bilingual>> = {
  Lang_assess: both('language assessment', 'l’évaluation de langue'),
  Lang_training: both('language classes', 'les cours de langue'),
  Job_lang_training: both('language classes for work', 'les cours de langue pour le travail'),
  General: both('general settlement help', 'l’aide générale à l’établissement'),
  Job_search: both('help to find work', 'l’aide à la recherche d’emploi'),
  Citzenship_test_prep: both('help for the citizenship test', 'l’aide pour l’examen de citoyenneté'),
  Volunteer: both('volunteering', 'le bénévolat'),
  Help_gar: both('help for refugees sponsored by the government', 'l’aide aux réfugiés parrainés par le gouvernement'),
  Franco: both('services for French speakers', 'les services aux francophones'),
  EngFra: both('services in English and French', 'les services en anglais et en français'),
  Women: both('services for women', 'les services aux femmes'),
  Seniors: both('services for seniors', 'les services aux aînés'),
  Youth: both('services for youth', 'les services aux jeunes'),
  LGBTQ2: both('services for LGBTQ2 people', 'les services aux personnes LGBTQ2'),
  Other: both('other services', 'd’autres services'),
}

/** Whether a script is the federal list: it assigns a list to `ServicesData`. */
export const isNewcomerScript = (text: string): boolean => assignedList(text)?.name === 'ServicesData'

const words = (record: JsonObject, name: string): Bilingual => {
  const held = fieldOf(record, name)
  if (typeof held === 'string' || typeof held === 'number') return both(plainText(String(held)), plainText(String(held)))
  const half = (language: 'en' | 'fr'): string => {
    const text = isObject(held) ? fieldOf(held, language) : undefined
    return typeof text === 'string' || typeof text === 'number' ? plainText(String(text)) : ''
  }
  const [en, fr] = [half('en'), half('fr')]
  return both(en || fr, fr || en)
}

const nameFields = ['Name', 'Title', 'Organization', 'Agency'] as const

function nameOf(record: JsonObject): Bilingual {
  const named = nameFields.map((field) => words(record, field)).find(({ en }) => en !== '')
  if (named) return named
  const [type, city] = [words(record, 'Type'), words(record, 'City')]
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')
  return both(join([type.en, city.en]), join([type.fr, city.fr]))
}

function servicesGiven(record: JsonObject): { readonly claims: readonly Claim[]; readonly unknown: readonly string[] } {
  const held = fieldOf(record, 'Services')
  const said = isObject(held) ? Object.entries(held).filter(([, value]) => String(value).trim().toLowerCase() === 'yes') : []
  const claims = said.flatMap(([name]) => {
    const what = Object.hasOwn(given, name) ? given[name] : undefined
    return what
      ? [
          importClaim(
            {
              id: `gives-${slugOf(name)}`,
              field: 'practice',
              value: 'unknown',
              text: both(`The list says that it gives ${what.en}.`, `La liste dit qu’on y offre ${what.fr}.`),
            },
            undefined,
          ),
        ]
      : []
  })
  return { claims, unknown: said.map(([name]) => name).filter((name) => !Object.hasOwn(given, name)) }
}

function areaOf(record: JsonObject, province: string | undefined, context: ImportContext): ServiceArea {
  const town = province === undefined ? null : findTown(context.places, words(record, 'City').en, province)
  if (town && province !== undefined) return { kind: 'towns', provinces: [province], places: [town.id] }
  return province === undefined ? { kind: 'national' } : { kind: 'province', provinces: [province] }
}

function addressOf(record: JsonObject, province: string | undefined): PublicAddress | undefined {
  const [whole, town] = [words(record, 'Address').en, words(record, 'City').en]
  const postalCode = postalCodeIn(whole)
  const line = whole.split(',')[0]?.trim() ?? ''
  return province !== undefined && town !== '' && /\d/.test(line) ? { line, town, province, ...(postalCode === undefined ? {} : { postalCode }) } : undefined
}

function serviceOf(record: JsonObject, where: string, context: ImportContext): ImportedService {
  const province = provinceNamed(words(record, 'Province').en)
  const area = areaOf(record, province, context)
  const phones = listedPhones(words(record, 'Telephone').en, { where, dated: undefined, on: context.on }, { source, seenOn: source.title.en })
  const gives = servicesGiven(record)
  const [name, type, note] = [nameOf(record), words(record, 'Type'), words(record, 'Note')]
  const [email, website, address] = [emailAddress(words(record, 'Email').en), webAddress(words(record, 'Website').en), addressOf(record, province)]
  const key = keyOf(name.en, words(record, 'City').en, address?.line ?? '')
  const service: Service = {
    id: `imp-newcomer-${key}`,
    name,
    organization: name,
    status: 'active',
    demonstration: false,
    needs: ['settlement'],
    area,
    description: both([type.en, note.en].filter((text) => text !== '').join('. '), [type.fr, note.fr].filter((text) => text !== '').join('. ')),
    phones: phones.found,
    ...(website === undefined ? {} : { website }),
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { addresses: [address] }),
    languages: [],
    discloses: [],
    claims: gives.claims,
    sources: [asSource(source)],
  }
  const notes: readonly ImportNote[] = [
    ...phones.notes,
    ...(area.kind === 'towns'
      ? []
      : [{ where, kind: 'doubtful' as const, text: both('Its town is not in our list of places.', 'Sa ville n’est pas dans notre liste de lieux.') }]),
    ...(gives.unknown.length === 0
      ? []
      : [
          {
            where,
            kind: 'not-understood' as const,
            text: both(
              `Services that we do not know were left out: ${gives.unknown.join(', ')}.`,
              `Des services que nous ne connaissons pas n’ont pas été pris\u00A0: ${gives.unknown.join(', ')}.`,
            ),
          },
        ]),
  ]
  return { key, where, service, notes }
}

function recordsIn(text: string, where: string): Result<readonly JsonObject[], ImportProblem> {
  // The assignment is cut away and the rest is read as JSON: a script is never run.
  const rest = (assignedList(text)?.rest ?? '').trimEnd()
  const parsed = parseJson(rest.endsWith(';') ? rest.slice(0, -1) : rest, where)
  if (!parsed.ok) return parsed
  if (isList(parsed.value) && parsed.value.every(isObject)) return ok(parsed.value)
  return refuse(
    'not-this-format',
    where,
    andNothingTaken(both('What is assigned to ServicesData is not a list of records.', 'Ce qui est donné à ServicesData n’est pas une liste de fiches.')),
    both('Take services-info.js again from the government’s site.', 'Reprenez services-info.js sur le site du gouvernement.'),
  )
}

/**
 * Reads the federal list of services for newcomers (`var ServicesData = [...]`), cut from its script and read as JSON, never run. Counts: `records`.
 * Refuses a record without any name. The list bears no date and says nothing of who may come: that is asked.
 */
export function readNewcomer(text: string, context: ImportContext): Result<ImportedFile, ImportProblem> {
  const records = recordsIn(text, context.name)
  if (!records.ok) return records
  const few = checkRowCount(records.value.length, context.name)
  if (!few.ok) return few
  const bare = records.value.findIndex((record) => nameOf(record).en === '')
  if (bare >= 0)
    return refuse(
      'broken',
      `ServicesData[${bare}]`,
      andNothingTaken(both('This record gives no name, type or town.', 'Cette fiche ne donne ni nom, ni type, ni ville.')),
      both('Take services-info.js again from the government’s site.', 'Reprenez services-info.js sur le site du gouvernement.'),
    )
  const services = records.value.map((record, i) => serviceOf(record, `ServicesData[${i}]`, context))
  const left: ImportNote = {
    where: context.name,
    kind: 'left-out',
    text: both('Points on a map were left out: the town is enough.', 'Les points sur la carte n’ont pas été pris\u00A0: la ville suffit.'),
  }
  return finishFile('newcomer-services', { records: records.value.length }, { services, notes: [left], context })
}
