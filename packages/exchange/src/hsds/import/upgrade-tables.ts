import type { CsvRow } from '../../tabular/csv-table.ts'
import type { NamedTable } from '../check-references.ts'
import type { ObjectName } from '../field.ts'
import type { HsdsTableFile } from '../open-files.ts'
import { objectOfCsv } from '../tables.ts'

type Cells = Readonly<Record<string, string>>

/** How a table of HSDS 1.1 or 2.0 becomes one of 3.1: which object its rows are, and how a row is rewritten. */
type Upgrade = { readonly to: ObjectName; readonly row: (cells: Cells) => Cells }

const renamed =
  (names: Readonly<Record<string, string>>, more: Cells = {}) =>
  (cells: Cells): Cells => ({
    ...Object.fromEntries(Object.entries(cells).map(([key, cell]) => [Object.hasOwn(names, key) ? (names[key] ?? key) : key, cell])),
    ...more,
  })

// Monday is 1. Some programs count Sunday as 0, others as 7; some write the name.
const days: Readonly<Record<string, string>> = {
  0: 'SU',
  1: 'MO',
  2: 'TU',
  3: 'WE',
  4: 'TH',
  5: 'FR',
  6: 'SA',
  7: 'SU',
  mo: 'MO',
  tu: 'TU',
  we: 'WE',
  th: 'TH',
  fr: 'FR',
  sa: 'SA',
  su: 'SU',
}

/** The two letters of a weekday of HSDS 1.1: a number or an English name. */
const weekdayOf = (weekday: string): string | undefined => days[weekday.trim().toLowerCase().slice(0, 2)]

const regular = (cells: Cells): Cells => {
  const { weekday = '', ...rest } = cells
  const byday = weekdayOf(weekday)
  return { ...rest, freq: 'WEEKLY', ...(byday ? { byday } : { weekday }) }
}

/** What a holiday of HSDS 1.1 becomes: a schedule that holds on its days. `holiday_closed` tells that it is closed then; it is no field of 3.1. */
const holiday = (cells: Cells): Cells => {
  const { start_date, end_date, closed = '', ...rest } = cells
  return {
    ...rest,
    ...(start_date ? { valid_from: start_date } : {}),
    ...(end_date ? { valid_to: end_date } : {}),
    holiday_closed: /^(t|true|y|yes|1)$/i.test(closed.trim()) ? 'yes' : 'no',
  }
}

const asAttribute = (cells: Cells): Cells => {
  const { service_id, taxonomy_id, taxonomy_detail, ...rest } = cells
  return {
    link_entity: 'service',
    ...rest,
    ...(service_id ? { link_id: service_id } : {}),
    ...(taxonomy_id ? { taxonomy_term_id: taxonomy_id } : {}),
    ...(taxonomy_detail ? { value: taxonomy_detail } : {}),
  }
}

const upgrades: Readonly<Record<string, Upgrade>> = {
  physical_address: { to: 'address', row: renamed({}, { address_type: 'physical' }) },
  postal_address: { to: 'address', row: renamed({}, { address_type: 'postal' }) },
  regular_schedule: { to: 'schedule', row: regular },
  holiday_schedule: { to: 'schedule', row: holiday },
  services_at_location: { to: 'service_at_location', row: renamed({}) },
  accessibility_for_disabilities: { to: 'accessibility', row: renamed({ accessibility: 'description' }) },
  payment_accepted: { to: 'cost_option', row: renamed({ payment: 'option' }) },
  payments_accepted: { to: 'cost_option', row: renamed({ payment: 'option' }) },
  service_taxonomy: { to: 'attribute', row: asAttribute },
  services_taxonomy: { to: 'attribute', row: asAttribute },
  service_attribute: { to: 'attribute', row: asAttribute },
  link_taxonomy: { to: 'attribute', row: renamed({ link_type: 'link_entity' }) },
  other_attribute: { to: 'attribute', row: renamed({ link_type: 'link_entity' }) },
  taxonomy: { to: 'taxonomy_term', row: renamed({ vocabulary: 'taxonomy' }) },
  taxonomy_term: { to: 'taxonomy_term', row: renamed({ vocabulary: 'taxonomy' }) },
  language: { to: 'language', row: renamed({ language: 'name' }) },
  service_area: { to: 'service_area', row: renamed({ service_area: 'name' }) },
  organization: { to: 'organization', row: renamed({ url: 'website' }) },
}

const stemOf = (file: string): string => (file.split('/').at(-1) ?? '').toLowerCase().replace(/\.\w+$/, '')

const singular = (stem: string): string =>
  stem.endsWith('addresses') ? stem.slice(0, -2) : stem.endsWith('ies') ? `${stem.slice(0, -3)}y` : stem.replace(/s$/, '')

const upgradeOf = (stem: string): Upgrade | undefined =>
  Object.hasOwn(upgrades, stem) ? upgrades[stem] : Object.hasOwn(upgrades, singular(stem)) ? upgrades[singular(stem)] : undefined

const isEligibility = (file: string): boolean => ['eligibility', 'eligibilities'].includes(stemOf(file))

// Files that HSDS 1.1 and 2.0 have and 3.x has not, and columns that were renamed.
const oldFiles =
  /^(physical_address|postal_address|regular_schedule|holiday_schedule|services_at_location|accessibility_for_disabilities|payments?_accepted|services?_taxonomy|service_attribute|link_taxonomy|other_attribute|eligibility)/
const oldColumns: readonly (readonly [RegExp, string])[] = [
  [/^languages?$/, 'language'],
  [/^service_areas?$/, 'service_area'],
  [/^taxonomy$/, 'parent_name'],
  [/^taxonom(y|ies|y_terms)$/, 'vocabulary'],
]

/** Whether a table is of HSDS 1.1 or 2.0, by its name or by a column that was renamed since. */
export const isOldTable = ({ file, csv }: HsdsTableFile): boolean =>
  oldFiles.test(stemOf(file)) || oldColumns.some(([name, column]) => name.test(stemOf(file)) && csv.columns.includes(column))

const rewritten = (table: HsdsTableFile, to: ObjectName, row: (cells: Cells) => Cells): NamedTable => ({
  ...table,
  name: to,
  csv: { ...table.csv, rows: table.csv.rows.map((one): CsvRow => ({ row: one.row, cells: row(one.cells) })) },
})

/** The texts of `eligibility.csv` by the id of their service. */
function eligibilityOf(tables: readonly HsdsTableFile[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { cells } of tables.filter(({ file }) => isEligibility(file)).flatMap(({ csv }) => csv.rows)) {
    const [id, text] = [cells.service_id, cells.eligibility]
    if (id && text) found.set(id, [found.get(id), text].filter(Boolean).join('\n'))
  }
  return found
}

/** The tables of HSDS 1.1 and 2.0 as tables of 3.1, and the files that are of neither. Nothing of a row is dropped. Never throws. */
export function upgradeTables(tables: readonly HsdsTableFile[]): { readonly tables: readonly NamedTable[]; readonly unknown: readonly string[] } {
  const eligibility = eligibilityOf(tables)
  const made = tables.flatMap((table): readonly NamedTable[] => {
    const stem = stemOf(table.file)
    if (isEligibility(table.file)) return []
    const upgrade = upgradeOf(stem)
    if (upgrade) return [rewritten(table, upgrade.to, upgrade.row)]
    const name = objectOfCsv(table.file) ?? table.described ?? objectOfCsv(`${stem}s.csv`)
    if (name !== 'service') return name ? [{ ...table, name }] : []
    const withEligibility = (cells: Cells): Cells => {
      const text = eligibility.get(cells.id ?? '')
      return text && !cells.eligibility_description ? { ...cells, eligibility_description: text } : cells
    }
    return [rewritten(table, 'service', withEligibility)]
  })
  const known = new Set(made.map(({ file }) => file))
  return { tables: made, unknown: tables.map(({ file }) => file).filter((file) => !known.has(file) && !isEligibility(file)) }
}

/** The rewriting of one nested object of HSDS 1.1, by the field that holds it: the same as for its table. */
export const upgradeNested = (field: string): Upgrade | undefined => upgradeOf(field)
