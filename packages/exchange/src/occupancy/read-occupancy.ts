import type { Capacity, Claim, Service, ServiceArea } from '@recourse/domain/directory'
import { isDay, ok, type Result } from '@recourse/domain/shared'
import type { ImportedFile, ImportedService, ImportNote, ImportProblem } from '../imported.ts'
import { andNothingTaken, both, refuse, sameWords } from '../limits/import-problem.ts'
import { adults, anyGender, families, men, women, youth } from '../municipal/criteria-of-words.ts'
import type { MappedCriterion } from '../municipal/mapping.ts'
import { findTown } from '../record/find-town.ts'
import { finishFile } from '../record/finish-file.ts'
import { importClaim, listSays } from '../record/import-claim.ts'
import type { ImportContext } from '../record/import-context.ts'
import { asSource, type ListSource } from '../record/list-source.ts'
import { listedRemark } from '../record/listed-words.ts'
import { keyOf } from '../record/stable-id.ts'
import { withoutStreet } from '../record/without-street.ts'
import { cellOf, type Table, type TableRow, whereCell } from '../text/read-table.ts'
import { stripFormulas } from '../text/strip-formulas.ts'

/** The columns by which the nightly count of the City of Toronto is recognized. */
const occupancyColumns: readonly string[] = [
  'OCCUPANCY_DATE',
  'ORGANIZATION_NAME',
  'LOCATION_CITY',
  'PROGRAM_ID',
  'PROGRAM_NAME',
  'SECTOR',
  'PROGRAM_MODEL',
  'OVERNIGHT_SERVICE_TYPE',
  'PROGRAM_AREA',
  'CAPACITY_TYPE',
  'CAPACITY_ACTUAL_BED',
  'OCCUPIED_BEDS',
  'CAPACITY_ACTUAL_ROOM',
  'OCCUPIED_ROOMS',
]

/** Whether a list is a nightly count of places, by its columns. */
export const isOccupancy = ({ columns }: Table): boolean => occupancyColumns.every((column) => columns.includes(column))

const sectors: Readonly<Record<string, readonly MappedCriterion[]>> = {
  Men: [men],
  Women: [women],
  'Mixed Adult': [anyGender, adults],
  Families: [families],
  Youth: [youth],
}

const units = {
  'Bed Based Capacity': { unit: 'beds', total: 'CAPACITY_ACTUAL_BED', occupied: 'OCCUPIED_BEDS' },
  'Room Based Capacity': { unit: 'rooms', total: 'CAPACITY_ACTUAL_ROOM', occupied: 'OCCUPIED_ROOMS' },
} as const

type Counted = { readonly night: TableRow; readonly capacity: Capacity; readonly tooFew: boolean }

const wholeNumber = (text: string): number | null => (/^\d+(?:\.0+)?$/.test(text.trim()) ? Math.trunc(Number(text)) : null)

const badCell = (row: number, column: string, expected: ReturnType<typeof both>): Result<never, ImportProblem> =>
  refuse(
    'broken',
    whereCell(row, column),
    andNothingTaken(expected),
    both('Correct this cell, or take the list again from the City’s site.', 'Corrigez cette case, ou reprenez la liste sur le site de la Ville.'),
  )

// The City counts at 4:00 in the morning. Of the two mornings that a date may mean, the earlier is taken: a count is never made to look fresher.
const countedAt = 4 * 60

function countOf(night: TableRow): Result<Counted, ImportProblem> {
  const type = cellOf(night, 'CAPACITY_TYPE')
  const columns = type === 'Bed Based Capacity' || type === 'Room Based Capacity' ? units[type] : null
  if (!columns) return badCell(night.number, 'CAPACITY_TYPE', both('This says neither beds nor rooms.', 'Cela ne dit ni lits ni chambres.'))
  const day = cellOf(night, 'OCCUPANCY_DATE').slice(0, 10)
  if (!isDay(day)) return badCell(night.number, 'OCCUPANCY_DATE', both('This is not a day, as 2024-03-30.', 'Ce n’est pas un jour, comme 2024-03-30.'))
  const [total, occupied] = [wholeNumber(cellOf(night, columns.total)), wholeNumber(cellOf(night, columns.occupied))]
  if (total === null) return badCell(night.number, columns.total, both('This is not a whole number.', 'Ce n’est pas un nombre entier.'))
  if (occupied === null) return badCell(night.number, columns.occupied, both('This is not a whole number.', 'Ce n’est pas un nombre entier.'))
  const capacity: Capacity = { free: Math.max(0, total - occupied), total, unit: columns.unit, asOf: { day, minutes: countedAt } }
  return ok({ night, capacity, tooFew: occupied > total })
}

// Every night is checked, though only the newest is kept: a list with one bad cell may have others.
function newestNights(table: Table): Result<ReadonlyMap<string, Counted>, ImportProblem> {
  const newest = new Map<string, Counted>()
  for (const night of table.rows) {
    const program = cellOf(night, 'PROGRAM_ID').trim()
    if (program === '')
      return badCell(night.number, 'PROGRAM_ID', both('This row does not say which program it is.', 'Cette rangée ne dit pas de quel programme il s’agit.'))
    if (cellOf(night, 'PROGRAM_NAME').trim() === '' && cellOf(night, 'LOCATION_NAME').trim() === '')
      return badCell(night.number, 'PROGRAM_NAME', both('This row gives no name.', 'Cette rangée ne donne pas de nom.'))
    const counted = countOf(night)
    if (!counted.ok) return counted
    const before = newest.get(program)
    if (!before || before.capacity.asOf.day < counted.value.capacity.asOf.day) newest.set(program, counted.value)
  }
  return ok(newest)
}

const source = (dated: string): ListSource => ({
  title: both(
    'City of Toronto: daily shelter and overnight service occupancy',
    'Ville de Toronto\u00A0: occupation quotidienne des refuges et services de nuit',
  ),
  url: 'https://open.toronto.ca/dataset/daily-shelter-overnight-service-occupancy-capacity/',
  dated,
  datedText: dated,
  official: true,
})

function areaOf(city: string, { places }: ImportContext): ServiceArea {
  const towns = [findTown(places, 'Toronto', 'ON'), findTown(places, city, 'ON')].flatMap((town) => (town ? [town.id] : []))
  return towns.length === 0 ? { kind: 'province', provinces: ['ON'] } : { kind: 'towns', provinces: ['ON'], places: [...new Set(towns)] }
}

function capacityClaim({ capacity }: Counted): Claim {
  const { free, total = 0, unit, asOf } = capacity
  const words = unit === 'beds' ? (['beds', 'lits'] as const) : (['rooms', 'chambres'] as const)
  return importClaim(
    {
      id: 'free-places',
      field: 'capacity',
      capacity,
      value: 'unknown',
      text: both(
        `The City counted ${free} free ${words[0]} of ${total} in the night of ${asOf.day}. A free bed does not stay free: ask.`,
        `La Ville comptait ${free} ${words[1]} libres sur ${total} la nuit du ${asOf.day}. Un lit libre ne le reste pas\u00A0: demandez.`,
      ),
    },
    asOf.day,
  )
}

function sectorClaims(sector: string, dated: string): readonly Claim[] {
  const criteria = Object.hasOwn(sectors, sector) ? sectors[sector] : undefined
  if (!criteria)
    return sector === ''
      ? []
      : [importClaim({ id: 'sector', field: 'criterion', criterion: { kind: 'other', id: 'sector' }, value: 'unknown', text: listSays(sector) }, dated)]
  return criteria.map(({ criterion, value }) =>
    importClaim(
      {
        id: `sector-${criterion.kind}`,
        field: 'criterion',
        criterion,
        value,
        text: listSays(sector, both('the people it is for', 'les gens à qui c’est destiné')),
        ...(value === 'conditional' ? { condition: sameWords(sector) } : {}),
      },
      dated,
    ),
  )
}

function programNotes({ night, tooFew }: Counted, cell: (column: string) => string): readonly ImportNote[] {
  const where = `row ${night.number}`
  const known = Object.hasOwn(sectors, cell('SECTOR'))
  return [
    ...(cell('LOCATION_ADDRESS') === ''
      ? []
      : [
          {
            where,
            kind: 'stripped' as const,
            text: both(
              'A place where people sleep: its street address was not taken, only its town.',
              'Un lieu où des gens dorment\u00A0: son adresse n’a pas été prise, seulement sa ville.',
            ),
          },
        ]),
    ...(cell('LOCATION_CITY') === ''
      ? [{ where, kind: 'doubtful' as const, text: both('The list gives no town; Toronto was taken.', 'La liste ne donne pas de ville; Toronto a été prise.') }]
      : []),
    ...(tooFew
      ? [
          {
            where,
            kind: 'doubtful' as const,
            text: both(
              'More places are said to be taken than there are. None is counted free.',
              'Plus de places seraient prises qu’il n’y en a. Aucune n’est comptée libre.',
            ),
          },
        ]
      : []),
    ...(known
      ? []
      : [
          {
            where,
            kind: 'not-understood' as const,
            text: both(
              'Whom it is for was not understood. It was kept as a question to ask.',
              'On n’a pas compris à qui c’est destiné. C’est gardé comme question à poser.',
            ),
          },
        ]),
  ]
}

function programOf(id: string, counted: Counted, context: ImportContext): ImportedService {
  const { night, capacity } = counted
  const { day } = capacity.asOf
  const cell = (column: string): string => cellOf(night, column).replace(/\s+/g, ' ').trim()
  const about = [cell('OVERNIGHT_SERVICE_TYPE'), cell('PROGRAM_MODEL'), cell('PROGRAM_AREA')].filter((words) => words !== '').join('; ')
  const where = `row ${night.number}`
  const name = withoutStreet(cell('PROGRAM_NAME') || cell('LOCATION_NAME'), cell('ORGANIZATION_NAME'))
  const service: Service = {
    id: `imp-toronto-occupancy-${keyOf(id)}`,
    name: sameWords(name.name || `Program ${id}`),
    organization: sameWords(cell('ORGANIZATION_NAME') || name.name || `Program ${id}`),
    status: 'active',
    demonstration: false,
    needs: ['shelter'],
    area: areaOf(cell('LOCATION_CITY'), context),
    description: both(
      `Read in the nightly count of the City of Toronto (Open Government Licence - Toronto): ${about}.`,
      `Lu dans le compte de chaque nuit de la Ville de Toronto (Open Government Licence - Toronto)\u00A0: ${about}.`,
    ),
    phones: [],
    languages: [],
    discloses: [],
    claims: [
      ...sectorClaims(cell('SECTOR'), day),
      capacityClaim(counted),
      ...listedRemark(cell('PROGRAM_MODEL'), { id: 'program-model', about: both('how it works', 'son fonctionnement'), dated: day }),
    ],
    sources: [asSource(source(day))],
    onlyIn: 'en',
  }
  return { key: id, where, service, notes: programNotes(counted, cell) }
}

/**
 * Reads nightly counts of places, in the columns of the City of Toronto: one service per program, with a `capacity` claim of its newest night at
 * 04:00. Counts: `nights` (rows) and `programs`. Refuses a row without a program, a day or a count; no address is kept.
 */
export function readOccupancy(list: Table, context: ImportContext): Result<ImportedFile, ImportProblem> {
  const table = stripFormulas(list)
  if (!isOccupancy(table)) {
    const missing = occupancyColumns.filter((column) => !table.columns.includes(column)).join(', ')
    return refuse(
      'not-this-format',
      context.name,
      both(`The list has no column ${missing}.`, `La liste n’a pas de colonne ${missing}.`),
      both('Take the list again from the City’s site.', 'Reprenez la liste sur le site de la Ville.'),
    )
  }
  const newest = newestNights(table)
  if (!newest.ok) return newest
  const services = [...newest.value].map(([id, counted]) => programOf(id, counted, context))
  const left = table.columns.filter((column) => !occupancyColumns.includes(column)).join(', ')
  const notes: readonly ImportNote[] = [
    ...table.notes,
    {
      where: context.name,
      kind: 'left-out',
      text: both(
        `Only the newest night of each program was taken. Columns left out: ${left}.`,
        `Seule la nuit la plus récente de chaque programme a été prise. Colonnes non prises\u00A0: ${left}.`,
      ),
    },
  ]
  return finishFile('occupancy', { nights: table.rows.length, programs: services.length }, { services, notes, context })
}
