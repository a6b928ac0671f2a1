import type { Claim, Service, ServiceArea } from '@recourse/domain/directory'
import { type Day, isDay, ok, type Result } from '@recourse/domain/shared'
import type { ImportedFile, ImportedService, ImportNote, ImportProblem } from '../imported.ts'
import { both, refuse, sameWords } from '../limits/import-problem.ts'
import { findTown, nearestTown, type Point } from '../record/find-town.ts'
import { finishFile } from '../record/finish-file.ts'
import { hidePlace } from '../record/hide-place.ts'
import type { ImportContext } from '../record/import-context.ts'
import { asSource, type ListSource } from '../record/list-source.ts'
import { listedHours, listedLanguages, listedPhones } from '../record/listed-words.ts'
import { keyOf, markOf } from '../record/stable-id.ts'
import { withoutStreet } from '../record/without-street.ts'
import { emailAddress, plainText, webAddress } from '../text/read-phones.ts'
import { cellOf, type Table, type TableRow } from '../text/read-table.ts'
import { stripFormulas } from '../text/strip-formulas.ts'
import { columnsOf, type MappedColumns, type Mapping } from './mapping.ts'
import { rowAddress } from './row-address.ts'
import { rowClaims } from './row-claims.ts'

/** A list to read by a mapping: its rows, and the points of its features when it is GeoJSON. */
export type MunicipalList = { readonly table: Table; readonly points?: ReadonlyMap<number, Point> }

const sourceOf = ({ title, url, dated, datedText, official }: Mapping): ListSource => ({
  title,
  ...(url === undefined ? {} : { url }),
  ...(dated === undefined ? {} : { dated }),
  datedText,
  official,
})

type Row = {
  readonly row: TableRow
  readonly mapping: Mapping
  readonly context: ImportContext
  readonly point: Point | undefined
  readonly where: string
  readonly dated: Day | undefined
}

const wordsIn = ({ row, mapping }: Row, column: keyof MappedColumns): string => {
  const named = mapping.columns[column]
  return named === undefined ? '' : plainText(cellOf(row, named))
}

const townOf = (of: Row): string => wordsIn(of, 'town') || (of.mapping.town ?? '')

function areaOf(of: Row, isOffice: boolean): { readonly area: ServiceArea; readonly notes: readonly ImportNote[] } {
  const { mapping, context, point, where } = of
  const provinces = [mapping.province]
  const town = findTown(context.places, townOf(of), mapping.province)
  if (town) return { area: { kind: 'towns', provinces, places: [town.id] }, notes: [] }
  // The point of a shelter is not looked at, not even to find its town.
  const near = isOffice && point ? nearestTown(context.places, point, mapping.province) : null
  if (near)
    return {
      area: { kind: 'towns', provinces, places: [near.id] },
      notes: [
        {
          where,
          kind: 'doubtful',
          text: both(
            `Its town is not in our list of places. The nearest one was taken: ${near.name.en}.`,
            `Sa ville n’est pas dans notre liste de lieux. La plus proche a été prise\u00A0: ${near.name.fr}.`,
          ),
        },
      ],
    }
  return {
    area: { kind: 'province', provinces },
    notes: [
      {
        where,
        kind: 'doubtful',
        text: both(
          'Its town is not in our list of places: only the province is known.',
          'Sa ville n’est pas dans notre liste de lieux\u00A0: seule la province est connue.',
        ),
      },
    ],
  }
}

const isHidden = ({ row, mapping: { confidential } }: Row): boolean =>
  confidential?.yes.some((word) => word.toLowerCase() === cellOf(row, confidential.column).trim().toLowerCase()) ?? false

const isShelter = ({ row, mapping: { kind, shelterWhen } }: Row): boolean =>
  kind === 'shelter' || (shelterWhen?.words.includes(cellOf(row, shelterWhen.column).trim()) ?? false)

function statusOf({ row, mapping: { status } }: Row): Service['status'] {
  const words = status ? cellOf(row, status.column).trim() : ''
  return (status && Object.hasOwn(status.values, words) ? status.values[words] : undefined) ?? 'active'
}

function needsOf({ row, mapping: { needs, needsBy } }: Row): readonly string[] {
  const words = needsBy ? cellOf(row, needsBy.column).trim() : ''
  return (needsBy && Object.hasOwn(needsBy.values, words) ? needsBy.values[words] : undefined) ?? needs
}

// Without a column that identifies a row, its address tells two sites of one organization apart; never that of a hidden place.
function rowKey(of: Row): string {
  const key = wordsIn(of, 'key')
  if (key !== '') return keyOf(key)
  const address = wordsIn(of, 'address')
  if (isHidden(of)) return `hidden-${markOf(`${wordsIn(of, 'organization')} ${wordsIn(of, 'name')}`)}`
  return keyOf(wordsIn(of, 'organization'), wordsIn(of, 'name'), townOf(of), address === '' ? '' : markOf(address))
}

const describedBy = ({ publisher, licence }: Mapping): Service['description'] =>
  both(`Read in a list of ${publisher.en} (${licence}).`, `Lu dans une liste\u00A0: ${publisher.fr} (${licence}).`)

type Parts = { readonly claims: readonly Claim[]; readonly notes: readonly ImportNote[]; readonly service: Service }

function partsOf(of: Row): Parts {
  const { row, mapping, context, where, dated } = of
  const source = sourceOf(mapping)
  const reading = { where, dated, on: context.on, timezone: mapping.timezone }
  const office = !isShelter(of)
  const area = areaOf(of, office)
  const phones = listedPhones(wordsIn(of, 'phone'), reading, { source, seenOn: mapping.title.en })
  const hours = listedHours(wordsIn(of, 'hours'), reading)
  const languages = listedLanguages(wordsIn(of, 'languages'), reading)
  const said = rowClaims(row, mapping, dated)
  const address = office ? rowAddress(row, mapping, townOf(of)) : undefined
  const [website, email] = [webAddress(wordsIn(of, 'website')), emailAddress(wordsIn(of, 'email'))]
  const named = wordsIn(of, 'name')
  const name = office ? named : withoutStreet(named, wordsIn(of, 'organization')).name || named.replace(/\d/g, '').trim()
  const service: Service = {
    id: `imp-${mapping.id}-${rowKey(of)}`,
    name: sameWords(name),
    organization: sameWords(wordsIn(of, 'organization') || name),
    status: statusOf(of),
    demonstration: false,
    needs: needsOf(of),
    area: area.area,
    description: describedBy(mapping),
    phones: phones.found,
    ...(website === undefined ? {} : { website }),
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { addresses: [address] }),
    ...(hours.found === undefined ? {} : { hours: hours.found }),
    languages: languages.found,
    discloses: [],
    claims: [...said.claims, ...hours.claims, ...languages.claims],
    sources: [asSource(source)],
    onlyIn: mapping.language,
  }
  return { service, claims: service.claims, notes: [...area.notes, ...phones.notes, ...hours.notes, ...languages.notes, ...said.notes] }
}

function importedRow(of: Row): ImportedService {
  const { service, notes } = partsOf(of)
  const hasAddress = wordsIn(of, 'address') !== '' && isShelter(of)
  const key = rowKey(of)
  if (isHidden(of)) {
    const hidden = hidePlace(service, [wordsIn(of, 'address'), townOf(of), wordsIn(of, 'postalCode')], { places: of.context.places, where: of.where })
    return { key, where: of.where, service: hidden.service, notes: [...hidden.notes, ...notes.filter(({ kind }) => kind === 'not-understood')] }
  }
  const stripped: ImportNote = {
    where: of.where,
    kind: 'stripped',
    text: both(
      'A place where people sleep: its street address was not taken, only its town.',
      'Un lieu où des gens dorment\u00A0: son adresse n’a pas été prise, seulement sa ville.',
    ),
  }
  return { key, where: of.where, service, notes: hasAddress ? [...notes, stripped] : notes }
}

const dayIn = (text: string): Day | undefined => {
  const day = text.trim().replaceAll('/', '-').slice(0, 10)
  return isDay(day) ? day : undefined
}

function leftOutNotes({ columns }: Table, mapping: Mapping): readonly ImportNote[] {
  const known = new Set([...columnsOf(mapping), ...(mapping.leftOut ?? [])])
  const left = columns.filter((column) => column !== '' && !known.has(column))
  return left.length === 0
    ? []
    : [
        {
          where: 'row 1',
          kind: 'left-out',
          text: both(
            `Columns that the mapping does not name were left out: ${left.join(', ')}.`,
            `Des colonnes que la correspondance ne nomme pas n’ont pas été prises\u00A0: ${left.join(', ')}.`,
          ),
        },
      ]
}

function checkColumns({ columns }: Table, mapping: Mapping, where: string): Result<true, ImportProblem> {
  const missing = columnsOf(mapping).filter((column) => !columns.includes(column))
  if (missing.length === 0) return ok(true)
  return refuse(
    'not-this-format',
    where,
    both(
      `The list has no column named ${missing.join(', ')}. Its columns are: ${columns.join(', ')}.`,
      `La liste n’a pas de colonne ${missing.join(', ')}. Ses colonnes sont\u00A0: ${columns.join(', ')}.`,
    ),
    both('Choose another mapping, or correct the names in the mapping.', 'Choisissez une autre correspondance, ou corrigez les noms dans celle-ci.'),
  )
}

function checkNames(table: Table, { columns }: Mapping): Result<true, ImportProblem> {
  const bare = table.rows.filter((row) => plainText(cellOf(row, columns.name)) === '').map(({ number }) => number)
  if (bare.length === 0) return ok(true)
  return refuse(
    'broken',
    `row ${bare.join(', ')}, column ${columns.name}`,
    both('These rows give no name.', 'Ces rangées ne donnent pas de nom.'),
    both('Write a name in each, or take the rows out.', 'Écrivez un nom dans chacune, ou enlevez les rangées.'),
  )
}

/**
 * Reads a list of a town or a region by a mapping. A shelter keeps no street address, and a hidden place keeps its province only. Refuses a list
 * that lacks a column of the mapping or a name. `counts.rows` is the number of rows, to be compared with the source.
 */
export function readMunicipal(list: MunicipalList, mapping: Mapping, context: ImportContext): Result<ImportedFile, ImportProblem> {
  const table = stripFormulas(list.table)
  const checked = [checkColumns(table, mapping, context.name), checkNames(table, mapping)].find((check) => !check.ok)
  if (checked && !checked.ok) return checked
  const services = table.rows.map((row) => {
    const dated = (mapping.columns.dated === undefined ? undefined : dayIn(cellOf(row, mapping.columns.dated))) ?? mapping.dated
    return importedRow({ row, mapping, context, point: list.points?.get(row.number), where: `row ${row.number}`, dated })
  })
  return finishFile('municipal', { rows: table.rows.length }, { services, notes: [...table.notes, ...leftOutNotes(table, mapping)], context })
}

/** Mappings whose columns are exactly those of a list, and those whose columns are all there among others. */
export function mappingsFor(
  columns: readonly string[],
  mappings: readonly Mapping[],
): { readonly exact: readonly Mapping[]; readonly near: readonly Mapping[] } {
  const has = new Set(columns)
  const near = mappings.filter((mapping) => columnsOf(mapping).every((column) => has.has(column)))
  const exact = near.filter((mapping) => {
    const known = new Set([...columnsOf(mapping), ...(mapping.leftOut ?? [])])
    return columns.every((column) => known.has(column))
  })
  return { exact, near }
}
