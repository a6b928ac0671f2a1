import { type Service, traceIn, tracesOf } from '@recourse/domain/directory'
import { err, ok, type Result } from '@recourse/domain/shared'
import type { ImportedFile, ImportedService, ImportNote, ImportProblem } from '../../imported.ts'
import type { NamedBytes } from '../../tabular/read-zip.ts'
import { objectOf } from '../find-object.ts'
import { isRecord, type JsonRecord, recordsIn, textIn } from '../json-record.ts'
import { nestTables } from '../nest-tables.ts'
import { type OpenedFiles, openFiles, type PlacedRecord } from '../open-files.ts'
import { recordBefore, restoredFrom } from '../profile/from-attributes.ts'
import { restoreKept } from '../set-aside.ts'
import { stripHidden } from '../strip-hidden.ts'
import { hidePlaces } from './hide-places.ts'
import { type HsdsContext, keyOf, plainService } from './to-service.ts'
import { isOldRecord, upgradeRecord } from './upgrade-json.ts'
import { isOldTable, upgradeTables } from './upgrade-tables.ts'

const note = (where: string, kind: ImportNote['kind'], en: string, fr: string): ImportNote => ({ where, kind, text: { en, fr } })

type Gathered = { readonly services: readonly PlacedRecord[]; readonly counts: Record<string, number>; readonly notes: readonly ImportNote[] }

const leftOut = (where: string, name: string): ImportNote =>
  note(where, 'left-out', `This ${name} belongs to no service of the file.`, `Cet objet (${name}) n’appartient à aucun service du fichier.`)

/** The services that one JSON object holds: itself, those of an organization, the one at a place. */
function servicesIn({ where, value }: PlacedRecord, file: string): { readonly name: string; readonly services: readonly PlacedRecord[] } {
  const name = objectOf(value, file) ?? 'unknown'
  if (name === 'service') return { name, services: [{ where, value }] }
  if (name === 'organization') {
    const { services, ...organization } = value
    return {
      name,
      services: recordsIn(services).map((service, i) => ({
        where: `${where}.services[${i}]`,
        value: { ...service, organization: { ...organization, ...(isRecord(service.organization) ? service.organization : {}) } },
      })),
    }
  }
  if (name === 'service_at_location' && isRecord(value.service)) {
    const { service, ...place } = value
    return {
      name,
      services: [
        {
          where: `${where}.service`,
          value: { ...(service as JsonRecord), service_at_locations: [...recordsIn((service as JsonRecord).service_at_locations), place] },
        },
      ],
    }
  }
  return { name, services: [] }
}

/** A service that is told once for each of its places is one service with these places. */
function joinedPlaces(services: readonly PlacedRecord[]): readonly PlacedRecord[] {
  const byKey = new Map<string, PlacedRecord>()
  for (const one of services) {
    const key = keyOf(one.value)
    const first = byKey.get(key)
    const places = [...recordsIn(first?.value.service_at_locations), ...recordsIn(one.value.service_at_locations)]
    const unique = [...new Map(places.map((place, i) => [textIn(place.id) ?? i, place])).values()]
    byKey.set(key, first ? { where: first.where, value: { ...first.value, ...(unique.length > 0 ? { service_at_locations: unique } : {}) } } : one)
  }
  return [...byKey.values()]
}

function fromDocuments({ documents }: OpenedFiles): Gathered {
  const counts: Record<string, number> = {}
  const notes: ImportNote[] = []
  const services = documents.flatMap(({ file, records }) =>
    records.flatMap((placed) => {
      const value = isOldRecord(placed.value) ? upgradeRecord(placed.value) : placed.value
      const found = servicesIn({ ...placed, value }, file)
      counts[found.name] = (counts[found.name] ?? 0) + 1
      if (found.services.length === 0) notes.push(leftOut(placed.where, found.name))
      return found.services.filter(({ where, value: service }) => {
        if (textIn(service.name)) return true
        notes.push(note(where, 'left-out', 'This service has no name.', 'Ce service n’a pas de nom.'))
        return false
      })
    }),
  )
  return { services: joinedPlaces(services), counts, notes }
}

function fromTables({ tables }: OpenedFiles): Gathered {
  const upgraded = upgradeTables(tables)
  const nested = nestTables(upgraded.tables)
  const counts: Record<string, number> = {}
  for (const { name, csv } of upgraded.tables) counts[name] = (counts[name] ?? 0) + csv.rows.length
  const nameless = nested.services
    .filter(({ value }) => !textIn(value.name))
    .map(({ where }) => note(where, 'left-out', 'This service has no name.', 'Ce service n’a pas de nom.'))
  const unknown = upgraded.unknown.map((file) => note(file, 'left-out', 'HSDS has no such table.', 'HSDS n’a pas cette table.'))
  const long = upgraded.tables.flatMap(({ file, csv }) =>
    csv.tooLong.map((row) =>
      note(
        `${file}: row ${row}`,
        'left-out',
        'This row has more cells than there are columns: the last ones were left out.',
        'Cette ligne a plus de cellules qu’il n’y a de colonnes\u00A0: les dernières ont été laissées de côté.',
      ),
    ),
  )
  return {
    services: nested.services.filter(({ value }) => textIn(value.name)),
    counts,
    notes: [...unknown, ...nameless, ...long, ...nested.unreached.map(({ name, where }) => leftOut(where, name))],
  }
}

const confirmed = ['call', 'visit', 'document']

/** Plain fields that another program changed since our export wrote them beside our own words. */
function changedSince(
  record: JsonRecord,
  restored: { readonly name: { readonly en: string }; readonly description: { readonly en: string } },
  where: string,
): readonly ImportNote[] {
  const changed = [
    textIn(record.name) !== restored.name.en.trim() ? 'name' : '',
    textIn(record.description) !== undefined && textIn(record.description) !== restored.description.en.trim() && recordBefore(record) === null
      ? 'description'
      : '',
  ]
  return changed
    .filter((field) => field !== '')
    .map((field) =>
      note(
        where,
        'doubtful',
        `The plain field “${field}” says otherwise than the words of the profile, which were kept.`,
        `Le champ « ${field} » dit autre chose que les mots du profil, qui ont été gardés.`,
      ),
    )
}

function importedFrom(placed: PlacedRecord, context: HsdsContext): ImportedService {
  const record = restoreKept(placed.value)
  const { where } = placed
  const restored = restoredFrom(record)
  const plain = plainService(record, context, where)
  if (!restored) {
    const made: Service = { ...plain.service, carried: { hsds: record, area: plain.service.area } }
    const { service, notes } = hidePlaces(made, { places: context.places, where })
    // A note may repeat a term or a language of the file: never one that may lead to a hidden place.
    const told = plain.notes.filter(({ text }) => traceIn(text.en, made, context.places) === null)
    return { key: keyOf(record), where, service, notes: [...told, ...notes] }
  }
  const before = recordBefore(record)
  const service = {
    ...restored.service,
    status: plain.service.status,
    ...(before ? { carried: { hsds: before, area: plainService(before, context, where).service.area } } : {}),
  }
  const sure = service.claims.filter(({ method }) => confirmed.includes(method)).length
  const notes = [
    ...changedSince(record, service, where),
    ...restored.faulty.map((i) =>
      note(
        `${where}.attributes[${i}]`,
        'not-understood',
        'This attribute of the profile has not its form and was left out.',
        'Cet attribut du profil n’a pas sa forme et a été laissé de côté.',
      ),
    ),
    ...(sure > 0
      ? [
          note(
            where,
            'doubtful',
            `The file says that ${sure} claims were confirmed with the service. Keep them only when you know who made the file.`,
            `Le fichier dit que ${sure} affirmations ont été confirmées avec le service. Gardez-les seulement si vous savez qui a fait le fichier.`,
          ),
        ]
      : []),
  ]
  // Our own export already took out what could lead to a hidden place; a file that was written otherwise has it taken out here.
  const traces = tracesOf(service, context.places).filter(({ path }) => path[0] !== 'carried')
  const found = traces.length > 0 ? hidePlaces(service, { places: context.places, where }) : { service: stripHidden(service, context.places), notes: [] }
  return { key: keyOf(record), where, service: found.service, notes: [...notes, ...found.notes] }
}

const nothing = (where: string, kind: 'empty' | 'not-this-format'): ImportProblem => ({
  kind,
  where,
  text:
    kind === 'empty'
      ? { en: 'There is no service in this directory.', fr: 'Il n’y a aucun service dans ce répertoire.' }
      : { en: 'This is not a directory in HSDS.', fr: 'Ce n’est pas un répertoire en HSDS.' },
  repair:
    kind === 'empty'
      ? {
          en: 'Ask for a copy that holds its services (service objects, or services.csv).',
          fr: 'Demandez une copie qui contient ses services (des objets service, ou services.csv).',
        }
      : { en: 'Choose another format, or ask for HSDS 3.1 in JSON or CSV.', fr: 'Choisissez un autre format, ou demandez du HSDS 3.1 en JSON ou en CSV.' },
})

const isHsds = ({ documents, tables }: OpenedFiles): boolean =>
  documents.some(({ file, records }) => records.some(({ value }) => objectOf(isOldRecord(value) ? upgradeRecord(value) : value, file))) ||
  upgradeTables(tables).tables.some(({ csv }) => csv.columns.includes('id') || csv.columns.includes('service_id'))

/**
 * Reads a directory in HSDS 3.0 or 3.1 (JSON, NDJSON, tables, a zip), or in 1.1 and 2.0, which are brought up to 3.1. Free text only ever yields a
 * question to ask first; the words of our own profile come back whole. The record is carried in `carried.hsds`, save what may lead to a
 * place that must not be found. A file that cannot be read refuses the whole directory. Never throws.
 */
export function readHsds(files: readonly NamedBytes[], context: HsdsContext): Result<ImportedFile, ImportProblem> {
  const opened = openFiles(files)
  const fault = opened.faults[0]
  if (fault) return err(fault)
  if (!isHsds(opened)) return err(nothing(context.name, 'not-this-format'))
  const [json, rows] = [fromDocuments(opened), fromTables(opened)]
  const services = [...json.services, ...rows.services].map((placed) => importedFrom(placed, context))
  if (services.length === 0) return err(nothing(context.name, 'empty'))
  const isOld = opened.tables.some(isOldTable) || opened.documents.some(({ records }) => records.some(({ value }) => isOldRecord(value)))
  const counts = { ...json.counts }
  for (const [name, count] of Object.entries(rows.counts)) counts[name] = (counts[name] ?? 0) + count
  return ok({ format: isOld ? 'hsds-1' : 'hsds-3', counts, services, notes: [...opened.notes, ...json.notes, ...rows.notes] })
}
