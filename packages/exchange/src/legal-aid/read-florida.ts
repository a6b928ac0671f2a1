import type { Claim, Criterion } from '@recourse/domain/directory'
import type { Result } from '@recourse/domain/shared'
import type { ImportedFile, ImportedService, ImportNote, ImportProblem } from '../imported.ts'
import { andNothingTaken, both, refuse } from '../limits/import-problem.ts'
import { finishFile } from '../record/finish-file.ts'
import { importClaim, listSays } from '../record/import-claim.ts'
import type { ImportContext } from '../record/import-context.ts'
import type { ListSource } from '../record/list-source.ts'
import { listedPhones, listedRemark } from '../record/listed-words.ts'
import { keyOf } from '../record/stable-id.ts'
import { cellOf, type Table, type TableRow, whereCell } from '../text/read-table.ts'
import { stripFormulas } from '../text/strip-formulas.ts'
import { asLegalAidService, needsOfLegalAid } from './legal-aid-record.ts'
import { everyStatus, floridaStatus, type StatusWord, statusWordsIn } from './status-table.ts'

/** The tables of a legal-aid set; only the services are needed. */
export type LegalAidTables = { readonly services: Table; readonly locations?: Table; readonly organizations?: Table }

/** Whether a table holds the services of the Florida set. */
export const isFloridaServices = ({ columns }: Table): boolean =>
  ['service_uuid', 'service_name', 'service_immigration_status'].every((column) => columns.includes(column))

const source: ListSource = {
  title: both('Legal services in Florida (openreferral/hsds-transformer, MIT)', 'Services juridiques en Floride (openreferral/hsds-transformer, MIT)'),
  url: 'https://github.com/openreferral/hsds-transformer',
  datedText: 'undated',
  official: false,
}

const statusIds = (words: readonly StatusWord[]): readonly string[] => [
  ...new Set(words.flatMap((word) => (word.kind === 'class' || word.kind === 'narrower' ? [word.class] : []))),
]

const ask = both(
  'Do you help people whatever their immigration status? Which papers do you ask to see, and is there another way in?',
  'Aidez-vous les gens quel que soit leur statut d’immigration? Quels papiers demandez-vous à voir, et y a-t-il une autre façon d’être reçu?',
)

/**
 * The claims of one list of statuses. A list of whole classes alone is a rule. A list that also names ways in whatever the status, or only some people of
 * a class, is a condition: claims hold together, so a rule would close the door on those who come another way.
 */
function statusClaims(cell: string): readonly Claim[] {
  const words = statusWordsIn(cell)
  const known = words.flatMap((word) => (Object.hasOwn(floridaStatus, word) ? (floridaStatus[word] ?? []) : []))
  const text =
    words.length === 0
      ? both('The list says nothing of immigration status.', 'La liste ne dit rien du statut d’immigration.')
      : listSays(words.join('; '), both('immigration status', 'le statut d’immigration'))
  const accepts = statusIds(known)
  if (words.length === 0 || known.length !== words.length || accepts.length === 0) {
    const criterion: Criterion =
      known.length > 0 && accepts.length === 0
        ? { kind: 'other', id: 'us-immigration-category' }
        : { kind: 'status', accepts: accepts.length === 0 ? everyStatus : accepts }
    return [importClaim({ id: 'immigration-status', field: 'criterion', criterion, value: 'unknown', text, ask }, undefined)]
  }
  const criterion: Criterion = { kind: 'status', accepts }
  if (known.every(({ kind }) => kind === 'class'))
    return [importClaim({ id: 'immigration-status', field: 'criterion', criterion, value: 'yes', text, ask }, undefined)]
  const condition = both(`One of these is needed: ${words.join('; ')}.`, `Il faut une de ces situations\u00A0: ${words.join('; ')}.`)
  return [importClaim({ id: 'immigration-status', field: 'criterion', criterion, value: 'conditional', text, condition, ask }, undefined)]
}

const traffickingWays = /trafficking/i

function traffickingClaims(cell: string): readonly Claim[] {
  const named = statusWordsIn(cell).filter((word) => traffickingWays.test(word))
  if (named.length === 0) return []
  return [
    importClaim(
      {
        id: 'trafficking-is-a-way-in',
        field: 'practice',
        value: 'unknown',
        text: both(
          'The list names people who were trafficked as a way in, apart from status.',
          'La liste nomme les personnes qui ont subi la traite comme une façon d’être reçues, à part le statut.',
        ),
        ask: both(
          'Do you help a person who was trafficked, whatever the status? What must be told, and to whom?',
          'Aidez-vous une personne qui a subi la traite, quel que soit le statut? Que faut-il dire, et à qui?',
        ),
      },
      undefined,
    ),
  ]
}

const yearsIn = (cell: string): number | null => (/^\d{1,3}$/.test(cell.trim()) ? Number(cell) : null)

// 0 and 200 or 999 years are how this list writes "no limit".
function ageClaims(row: TableRow): readonly Claim[] {
  const [from, to] = [yearsIn(cellOf(row, 'service_min_age')), yearsIn(cellOf(row, 'service_max_age'))]
  if (from === null && to === null) return []
  const words = `${from ?? ''}–${to ?? ''}`
  const limits = { ...(from === null || from === 0 ? {} : { min: from }), ...(to === null || to >= 120 ? {} : { max: to }) }
  const limited = Object.keys(limits).length > 0
  return [
    importClaim(
      { id: 'ages', field: 'criterion', criterion: { kind: 'age', ...limits }, value: limited ? 'yes' : 'no', text: listSays(words, both('ages', 'les âges')) },
      undefined,
    ),
  ]
}

function otherClaims(row: TableRow): readonly Claim[] {
  const income = cellOf(row, 'service_income_limit').trim()
  const veteran = cellOf(row, 'service_require_veteran').trim() === 'true'
  const limit = both(
    `The income must be at most ${income} % of the poverty line of the United States.`,
    `Le revenu doit être d’au plus ${income} % du seuil de pauvreté des États-Unis.`,
  )
  return [
    ...(/^\d+(?:\.\d+)?$/.test(income)
      ? [
          importClaim(
            {
              id: 'income',
              field: 'criterion',
              criterion: { kind: 'other', id: 'income' },
              value: 'conditional',
              text: listSays(`${income} %`, both('income', 'le revenu')),
              condition: limit,
            },
            undefined,
          ),
        ]
      : []),
    ...(veteran
      ? [
          importClaim(
            {
              id: 'military-service',
              field: 'criterion',
              criterion: { kind: 'other', id: 'military-service' },
              value: 'yes',
              text: both(
                'The list says that it is for people who served in the armed forces.',
                'La liste dit que c’est pour les gens qui ont servi dans l’armée.',
              ),
            },
            undefined,
          ),
        ]
      : []),
    ...listedRemark(cellOf(row, 'service_incarceration_status'), {
      id: 'custody',
      about: both('people in custody', 'les personnes détenues'),
      dated: undefined,
    }),
    ...listedRemark(cellOf(row, 'service_areas'), { id: 'counties', about: both('the counties it serves', 'les comtés desservis'), dated: undefined }),
  ]
}

type Of = { readonly row: TableRow; readonly phones: ReadonlyMap<string, string>; readonly context: ImportContext }

// A cell in the column without a name means that the row was shifted: none of its criteria can be trusted to its column.
const isShifted = (row: TableRow): boolean => cellOf(row, '').trim() !== ''

function importedRow({ row, phones, context }: Of): ImportedService {
  const where = `row ${row.number}`
  const id = cellOf(row, 'service_uuid').trim()
  const shifted = isShifted(row)
  const listed = listedPhones(
    phones.get(cellOf(row, 'organization_uuid')) ?? '',
    { where, dated: undefined, on: context.on },
    { source, seenOn: source.title.en },
  )
  const status = cellOf(row, 'service_immigration_status')
  const service = asLegalAidService({
    id: `imp-us-florida-${keyOf(id)}`,
    name: cellOf(row, 'service_name').trim(),
    organization: cellOf(row, 'organization_name').trim(),
    status: 'active',
    needs: needsOfLegalAid(cellOf(row, 'service_problem_codes')),
    state: 'US-FL',
    country: both('In Florida, United States.', 'En Floride, aux États-Unis.'),
    description: cellOf(row, 'service_description'),
    phones: listed.found,
    website: shifted ? '' : cellOf(row, 'service_url'),
    email: cellOf(row, 'service_email'),
    claims: shifted ? statusClaims('') : [...statusClaims(status), ...traffickingClaims(status), ...ageClaims(row), ...otherClaims(row)],
    source,
  })
  const unknown = shifted ? [] : statusWordsIn(status).filter((word) => !Object.hasOwn(floridaStatus, word))
  const notes: readonly ImportNote[] = [
    ...listed.notes,
    ...(shifted
      ? [
          {
            where,
            kind: 'doubtful' as const,
            text: both(
              'The cells of this row are shifted by one. What it says of who is taken was not read.',
              'Les cases de cette rangée sont décalées d’une colonne. Ce qu’elle dit de qui est reçu n’a pas été lu.',
            ),
          },
        ]
      : []),
    ...(unknown.length > 0
      ? [
          {
            where: whereCell(row.number, 'service_immigration_status'),
            kind: 'not-understood' as const,
            text: both(
              'A word on status is not in our table. It was kept as a question to ask.',
              'Un mot sur le statut n’est pas dans notre table. Il est gardé comme question à poser.',
            ),
          },
        ]
      : []),
  ]
  return { key: id, where, service, notes }
}

function missingId(table: Table): Result<never, ImportProblem> | null {
  const bare = table.rows.find((row) => cellOf(row, 'service_uuid').trim() === '' || cellOf(row, 'service_name').trim() === '')
  return bare
    ? refuse(
        'broken',
        `row ${bare.number}`,
        andNothingTaken(both('This row gives no id or no name.', 'Cette rangée ne donne pas d’id ou pas de nom.')),
        both('Take the list again from where it comes from.', 'Reprenez la liste là d’où elle vient.'),
      )
    : null
}

/** Reads the Florida legal-aid set. Its immigration statuses become claims by `floridaStatus`. Counts: services, locations, organizations. */
export function readFlorida(tables: LegalAidTables, context: ImportContext): Result<ImportedFile, ImportProblem> {
  const services = stripFormulas(tables.services)
  if (!isFloridaServices(services))
    return refuse(
      'not-this-format',
      context.name,
      both('These are not the services of the Florida set.', 'Ce ne sont pas les services de la liste de Floride.'),
      both('Bring services.csv, or all three files in one zip.', 'Apportez services.csv, ou les trois fichiers dans un zip.'),
    )
  const bare = missingId(services)
  if (bare) return bare
  const phones = new Map(
    (tables.locations?.rows ?? [])
      .filter((row) => cellOf(row, 'phones') !== '')
      .reverse()
      .map((row) => [cellOf(row, 'organization_uuid'), cellOf(row, 'phones')] as const),
  )
  const imported = services.rows.map((row) => importedRow({ row, phones, context }))
  const counts = {
    services: services.rows.length,
    ...(tables.locations ? { locations: tables.locations.rows.length } : {}),
    ...(tables.organizations ? { organizations: tables.organizations.rows.length } : {}),
  }
  return finishFile('legal-aid-florida', counts, { services: imported, notes: services.notes, context })
}
