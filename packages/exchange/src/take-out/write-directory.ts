import { type DirectoryCorpus, redacted, type Service, type Visibility } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'
import { strToU8, zipSync } from 'fflate'
import { writeHsds } from '../hsds/export/write-hsds.ts'
import { writeSpreadsheet } from '../spreadsheet/write-spreadsheet.ts'

/** The forms in which services are taken out. */
export const outForms = ['hsds-json', 'hsds-lines', 'hsds-tables', 'spreadsheet', 'csv'] as const

/** One of these forms. */
export type OutForm = (typeof outForms)[number]

/** A file to save: its name says the day and nothing of what was asked for. */
export type OutFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** What to write, for whom, and on which day. Spreadsheets are always for everyone: they have no way to hold back a line from some. */
export type OutRequest = { readonly form: OutForm; readonly audience: Visibility; readonly on: Day }

const endings = {
  'hsds-json': { ending: 'hsds.json', type: 'application/json' },
  'hsds-lines': { ending: 'hsds.ndjson', type: 'application/x-ndjson' },
  'hsds-tables': { ending: 'hsds.zip', type: 'application/zip' },
  spreadsheet: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: 'csv.zip', type: 'application/zip' },
} as const satisfies Record<OutForm, { readonly ending: string; readonly type: string }>

async function bytesOf(services: readonly Service[], { form, audience, on }: OutRequest): Promise<Uint8Array> {
  switch (form) {
    case 'hsds-json':
      return strToU8(writeHsds(services, { on, audience }).json())
    case 'hsds-lines':
      return strToU8(writeHsds(services, { on, audience }).lines())
    case 'hsds-tables':
      return writeHsds(services, { on, audience }).zip()
    case 'spreadsheet':
      return (await writeSpreadsheet(services)).xlsx
    case 'csv': {
      const { csv } = await writeSpreadsheet(services)
      const files = Object.entries(csv).map(([name, text]) => [`${name}.csv`, strToU8(text)] as const)
      return zipSync(Object.fromEntries(files), { mtime: new Date(`${on}T12:00:00`) })
    }
  }
}

/** The services that may be taken out, each without anything that gives away a place that is kept secret. Demonstrations are never among them. */
export const servicesToTakeOut = ({ services, places }: Pick<DirectoryCorpus, 'services' | 'places'>): readonly Service[] =>
  services.filter(({ demonstration }) => !demonstration).map((service) => redacted(service, places))

/**
 * Services as a file in one of the forms, for an audience. The one way out of this copy: whatever is written passes `servicesToTakeOut` first. The
 * same services on the same day make the same file. Never throws on services of the model.
 */
export async function writeDirectory(directory: Pick<DirectoryCorpus, 'services' | 'places'>, request: OutRequest): Promise<OutFile> {
  const { ending, type } = endings[request.form]
  return { name: `recourse-services-${request.on}.${ending}`, type, bytes: await bytesOf(servicesToTakeOut(directory), request) }
}

/** Our spreadsheet with no service in it, to be filled in and brought back. */
export async function emptySpreadsheet(): Promise<OutFile> {
  const { xlsx } = await writeSpreadsheet([])
  return { name: 'recourse-services.xlsx', type: endings.spreadsheet.type, bytes: xlsx }
}
