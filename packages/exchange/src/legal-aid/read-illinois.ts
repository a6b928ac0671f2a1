import type { Claim, Criterion } from '@recourse/domain/directory'
import type { Result } from '@recourse/domain/shared'
import type { ImportedFile, ImportedService, ImportNote, ImportProblem } from '../imported.ts'
import { andNothingTaken, both, refuse } from '../limits/import-problem.ts'
import { finishFile } from '../record/finish-file.ts'
import { askOf, importClaim, listSays } from '../record/import-claim.ts'
import type { ImportContext } from '../record/import-context.ts'
import type { ListSource } from '../record/list-source.ts'
import { listedHours, listedPhones, listedRemark } from '../record/listed-words.ts'
import { keyOf, slugOf } from '../record/stable-id.ts'
import { plainText } from '../text/read-phones.ts'
import { cellOf, type Table, type TableRow } from '../text/read-table.ts'
import { stripFormulas } from '../text/strip-formulas.ts'
import { asLegalAidService, needsOfLegalAid } from './legal-aid-record.ts'
import type { LegalAidTables } from './read-florida.ts'
import { everyStatus } from './status-table.ts'

const oneOfThese = 'An individual must be one of these to qualify'
const dated = '2019-01-01'

/** Whether a table holds the services of the Illinois set. */
export const isIllinoisServices = ({ columns }: Table): boolean => ['Services-ID', 'Title', oneOfThese].every((column) => columns.includes(column))

const source: ListSource = {
  title: both('Illinois Legal Aid Online (openreferral/hsds-transformer, MIT)', 'Illinois Legal Aid Online (openreferral/hsds-transformer, MIT)'),
  url: 'https://github.com/openreferral/hsds-transformer',
  dated,
  datedText: '2019-01',
  official: false,
}

// The only two groups that a fact of ours settles alone. "An immigrant or undocumented" has no class: people without status have none to compare with.
const ages: Readonly<Record<string, Criterion>> = {
  'a senior (60 years or older)': { kind: 'age', min: 60 },
  'a youth (17 years or younger)': { kind: 'age', max: 17 },
}

/** The groups of a cell, each on its line. */
const groupsIn = (cell: string): readonly string[] =>
  cell
    .split(/\n/)
    .map((group) => group.trim())
    .filter((group) => group !== '')

// Several groups are alternatives, and claims hold together: they make one question, never several rules.
function populationClaims(row: TableRow): readonly Claim[] {
  const groups = groupsIn(cellOf(row, oneOfThese))
  const [only] = groups
  if (only === undefined) {
    const limited = cellOf(row, 'Is this service limited to specific populations?')
    return limited === 'No'
      ? [
          importClaim(
            {
              id: 'population',
              field: 'criterion',
              criterion: { kind: 'other', id: 'population' },
              value: 'no',
              text: both('The list says that it is not for one group only.', 'La liste dit que ce n’est pas pour un seul groupe.'),
            },
            dated,
          ),
        ]
      : []
  }
  const text = listSays(groups.join('; '), both('the people it is for', 'les gens à qui c’est destiné'))
  const age = groups.length === 1 && Object.hasOwn(ages, only) ? ages[only] : undefined
  if (age) return [importClaim({ id: 'ages', field: 'criterion', criterion: age, value: 'yes', text }, dated)]
  const id = groups.length === 1 ? slugOf(only).slice(0, 60).replace(/-$/, '') : 'one-of-several-groups'
  return [importClaim({ id: 'population', field: 'criterion', criterion: { kind: 'other', id }, value: 'yes', text }, dated)]
}

const status = importClaim(
  {
    id: 'immigration-status',
    field: 'criterion',
    criterion: { kind: 'status', accepts: everyStatus },
    value: 'unknown',
    text: both('The list says nothing of immigration status.', 'La liste ne dit rien du statut d’immigration.'),
    ask: askOf.status,
  },
  dated,
)

function otherClaims(row: TableRow): readonly Claim[] {
  const income = cellOf(row, 'Max percentage of income standard').trim()
  const limit = both(
    `The income must be at most ${income} of the standard that the list uses.`,
    `Le revenu doit être d’au plus ${income} de la norme de la liste.`,
  )
  return [
    ...(/\d/.test(income)
      ? [
          importClaim(
            {
              id: 'income',
              field: 'criterion',
              criterion: { kind: 'other', id: 'income' },
              value: 'conditional',
              text: listSays(income, both('income', 'le revenu')),
              condition: limit,
            },
            dated,
          ),
        ]
      : []),
    ...listedRemark(cellOf(row, 'Application process').replace(/\s*\n\s*/g, '; '), {
      id: 'way-to-ask',
      about: both('how to ask', 'la façon de demander'),
      dated,
    }),
    ...listedRemark(cellOf(row, 'Process for walk-ins'), { id: 'walk-in', about: both('coming without an appointment', 'la venue sans rendez-vous'), dated }),
    ...listedRemark(cellOf(row, 'Service is delivered').replace(/\s*\n\s*/g, '; '), {
      id: 'delivery',
      about: both('how help is given', 'la façon d’aider'),
      dated,
    }),
  ]
}

type Of = {
  readonly row: TableRow
  readonly locations: ReadonlyMap<string, TableRow>
  readonly organizations: ReadonlyMap<string, TableRow>
  readonly context: ImportContext
}

const hoursOf = (row: TableRow, location: TableRow | undefined): string => {
  const own = cellOf(row, 'Hours of operation') || cellOf(row, 'Dates and hours')
  return (own || (location ? cellOf(location, 'Hours of operation') : '')).replace(/\s+(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day:)/g, '; ')
}

const untitled = (where: string): ImportNote => ({
  where,
  kind: 'doubtful',
  text: both('The list gives no title; its number was taken as its name.', 'La liste ne donne pas de titre; son numéro a servi de nom.'),
})

function importedRow({ row, locations, organizations, context }: Of): ImportedService {
  const where = `row ${row.number}`
  const id = cellOf(row, 'Services-ID').trim()
  const location = locations.get(cellOf(row, 'Location ID'))
  const organization = organizations.get(cellOf(row, 'Organization ID'))
  const reading = { where, dated, on: context.on, timezone: 'America/Chicago' }
  const phones = listedPhones(cellOf(row, 'Phone number'), reading, { source, seenOn: source.title.en })
  const hours = listedHours(hoursOf(row, location), reading)
  const title = plainText(cellOf(row, 'Title'))
  const service = asLegalAidService({
    id: `imp-us-illinois-${keyOf(id)}`,
    name: title || `Service ${id}`,
    organization: plainText((organization && cellOf(organization, 'Title')) || (location && cellOf(location, 'Field 2')) || title),
    status: cellOf(row, 'Is this service open?') === 'No' ? 'inactive' : 'active',
    needs: needsOfLegalAid(title),
    state: 'US-IL',
    country: both('In Illinois, United States.', 'En Illinois, aux États-Unis.'),
    description: cellOf(row, 'Service type'),
    phones: phones.found,
    website: cellOf(row, 'Website address'),
    email: '',
    ...(hours.found === undefined ? {} : { hours: hours.found }),
    cost: plainText(cellOf(row, 'Income eligibility and fees')),
    claims: [status, ...populationClaims(row), ...otherClaims(row), ...hours.claims],
    source,
  })
  return { key: id, where, service, notes: [...phones.notes, ...hours.notes, ...(title === '' ? [untitled(where)] : [])] }
}

// The set ends with a row that holds the ids of an organization and a location, and no service.
const isBlank = (row: TableRow): boolean =>
  [...row.cells].every(([column, cell]) => cell.trim() === '' || column === 'Organization ID' || column === 'Location ID')

const blank = ({ number }: TableRow): ImportNote => ({
  where: `row ${number}`,
  kind: 'left-out',
  text: both('This row names no service. It was left out.', 'Cette rangée ne nomme aucun service. Elle n’a pas été prise.'),
})

const byId = (table: Table | undefined, column: string): ReadonlyMap<string, TableRow> => new Map((table?.rows ?? []).map((row) => [cellOf(row, column), row]))

/** Reads the Illinois legal-aid set. Groups that must be met become claims; several are one question. Counts: services, locations, organizations. */
export function readIllinois(tables: LegalAidTables, context: ImportContext): Result<ImportedFile, ImportProblem> {
  const services = stripFormulas(tables.services)
  if (!isIllinoisServices(services))
    return refuse(
      'not-this-format',
      context.name,
      both('These are not the services of the Illinois set.', 'Ce ne sont pas les services de la liste de l’Illinois.'),
      both('Bring services.csv, or all three files in one zip.', 'Apportez services.csv, ou les trois fichiers dans un zip.'),
    )
  const bare = services.rows.find((row) => cellOf(row, 'Services-ID').trim() === '' && !isBlank(row))
  if (bare)
    return refuse(
      'broken',
      `row ${bare.number}, column Services-ID`,
      andNothingTaken(both('This row gives no id.', 'Cette rangée ne donne pas d’id.')),
      both('Take the list again from where it comes from.', 'Reprenez la liste là d’où elle vient.'),
    )
  const [locations, organizations] = [byId(tables.locations, 'Location_id'), byId(tables.organizations, 'Organization ID')]
  const imported = services.rows.filter((row) => !isBlank(row)).map((row) => importedRow({ row, locations, organizations, context }))
  const counts = {
    services: services.rows.length,
    ...(tables.locations ? { locations: tables.locations.rows.length } : {}),
    ...(tables.organizations ? { organizations: tables.organizations.rows.length } : {}),
  }
  return finishFile('legal-aid-illinois', counts, {
    services: imported,
    notes: [...services.notes, ...services.rows.filter(isBlank).map(blank)],
    context,
  })
}
