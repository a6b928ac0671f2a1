import type { Claim, Hours, Service } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import { acceptsWords, addressParts, capacityWords, joinIds, joinRecords, scheduleWords, weeklyWords } from './cell-words.ts'
import { type CommonCriterion, commonCriteria } from './columns.ts'

/** A row by the names of its columns; a column that is not there is empty. */
export type SheetRow = Readonly<Record<string, string>>

/** The rows of the three sheets. */
export type SheetRows = { readonly services: readonly SheetRow[]; readonly claims: readonly SheetRow[]; readonly details: readonly SheetRow[] }

const twoCells = (name: string, words: Bilingual | undefined): SheetRow => (words === undefined ? {} : { [`${name}_en`]: words.en, [`${name}_fr`]: words.fr })

const isPublic = ({ visibility = 'public' }: Claim): boolean => visibility === 'public'

// What the columns of the first sheet cannot hold goes to the second.
const isPlain = ({ field, expires, from, visibility, contradicts, outcome, capacity, asks }: Claim): boolean =>
  field === 'criterion' && [expires, from, visibility, contradicts, outcome, capacity, asks].every((held) => held === undefined)

/** The claim of a service that stands in the columns of a common criterion: the first on it, when the columns can hold all of it. */
function commonClaim(service: Service, kind: CommonCriterion): Claim | null {
  const first = service.claims.filter(isPublic).find(({ criterion }) => criterion?.kind === kind)
  return first && isPlain(first) ? first : null
}

const criterionCells = (kind: CommonCriterion, claim: Claim | null): SheetRow =>
  claim?.criterion
    ? {
        [`${kind}_value`]: claim.value,
        [`${kind}_accepts`]: acceptsWords(claim.criterion),
        ...twoCells(`${kind}_text`, claim.text),
        ...twoCells(`${kind}_condition`, claim.condition),
        ...twoCells(`${kind}_ask`, claim.ask),
        [`${kind}_method`]: claim.method,
        [`${kind}_date`]: claim.verified ?? '',
        [`${kind}_by`]: claim.by,
        [`${kind}_source`]: claim.source,
        [`${kind}_claim`]: claim.id,
      }
    : {}

const hoursCells = (hours: Hours): SheetRow =>
  'always' in hours
    ? { ...twoCells('hours', hours.text), weekly: 'always' }
    : {
        ...twoCells('hours', hours.text),
        weekly: weeklyWords(hours.weekly),
        timezone: hours.timezone,
        schedules: (hours.schedules ?? []).map(scheduleWords).join('; '),
        holidays: hours.holidays ?? '',
      }

function serviceRow(service: Service): SheetRow {
  const { area, phones } = service
  return {
    id: service.id,
    ...twoCells('name', service.name),
    ...twoCells('organization', service.organization),
    status: service.status,
    demonstration: service.demonstration ? 'yes' : 'no',
    needs: joinIds(service.needs),
    area: area.kind,
    provinces: area.kind === 'national' ? '' : joinIds(area.provinces),
    places: area.kind === 'towns' ? joinIds(area.places) : '',
    ...twoCells('description', service.description),
    phones: joinRecords(phones.map(({ number, label, evidence, seenOn }) => [number, label.en, label.fr, evidence, ...seenOn])),
    website: service.website ?? '',
    email: service.email ?? '',
    text_line: service.textLine ?? '',
    addresses: area.kind === 'confidential' ? '' : joinRecords((service.addresses ?? []).map(addressParts)),
    ...(service.hours === undefined ? {} : hoursCells(service.hours)),
    languages: joinIds(service.languages),
    ...twoCells('cost', service.cost),
    only_in: service.onlyIn ?? '',
    ...Object.assign({}, ...commonCriteria.map((kind) => criterionCells(kind, commonClaim(service, kind)))),
    claims_order: joinIds(service.claims.filter(isPublic).map(({ id }) => id)),
  }
}

const claimRow = (service: string, claim: Claim): SheetRow => ({
  service,
  id: claim.id,
  field: claim.field,
  criterion: claim.criterion?.kind ?? '',
  accepts: claim.criterion ? acceptsWords(claim.criterion) : '',
  asks: claim.asks ?? '',
  capacity: claim.capacity ? capacityWords(claim.capacity) : '',
  value: claim.value,
  ...twoCells('text', claim.text),
  ...twoCells('condition', claim.condition),
  ...twoCells('ask', claim.ask),
  method: claim.method,
  source: claim.source,
  by: claim.by,
  date: claim.verified ?? '',
  expires: claim.expires ?? '',
  from: claim.from ?? '',
  visibility: claim.visibility ?? '',
  contradicts: joinIds(claim.contradicts ?? []),
  outcome: claim.outcome ?? '',
})

// A cell holds no more than 20,000 characters when it is read.
const partLength = 15_000

const partsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / partLength) }, (_, i) => text.slice(i * partLength, (i + 1) * partLength))

const detailRows = (service: Service): readonly SheetRow[] => [
  ...service.sources.map(({ id, title, url, dated, datedText }) => ({
    service: service.id,
    kind: 'source',
    id,
    ...twoCells('title', title),
    url: url ?? '',
    dated: dated ?? '',
    ...(typeof datedText === 'string' ? { dated_text_en: datedText } : twoCells('dated_text', datedText)),
  })),
  ...service.discloses.map(({ to, what, basis, recipients }) => ({
    service: service.id,
    kind: 'disclosure',
    ...twoCells('to', to),
    ...twoCells('what', what),
    basis,
    recipients: joinIds(recipients),
  })),
  // What another format held of a hidden place may say where it is.
  ...(service.carried === undefined || service.area.kind === 'confidential'
    ? []
    : partsOf(JSON.stringify(service.carried)).map((carried) => ({ service: service.id, kind: 'carried', carried }))),
]

/** Services as rows of the three sheets. Claims that are not for everyone are left out: a spreadsheet travels. */
export function sheetRows(services: readonly Service[]): SheetRows {
  return {
    services: services.map(serviceRow),
    claims: services.flatMap((service) => {
      const inFirst = commonCriteria.map((kind) => commonClaim(service, kind))
      return service.claims.filter((claim) => isPublic(claim) && !inFirst.includes(claim)).map((claim) => claimRow(service.id, claim))
    }),
    details: services.flatMap(detailRows),
  }
}
