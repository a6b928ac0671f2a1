import { ok, type Result } from '@recourse/domain/shared'
import type { ImportNote, ImportProblem } from '../imported.ts'
import { checkLimits } from '../limits/check-limits.ts'
import { andNothingTaken, both, refuse } from '../limits/import-problem.ts'
import { isZip, openZip, type ZipEntries } from '../limits/open-zip.ts'
import { type Json, parseJson } from '../limits/parse-json.ts'
import { declaresEntities, refuseEntities } from '../limits/parse-xml.ts'
import { readSheets, type Sheets } from '../spreadsheet/read-sheets.ts'
import { isAssignment } from '../text/assigned-list.ts'
import { decodeText } from '../text/decode-text.ts'
import { readCsv, type Table } from '../text/read-table.ts'

/** A file as bytes, with the name it had. The name is shown, never trusted. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array }

type Common = { readonly name: string; readonly bytes: Uint8Array; readonly notes: readonly ImportNote[] }

/** A file by what it holds. Text is decoded and JSON parsed, within the limits; XML is not parsed yet. */
export type Sniffed = Common &
  (
    | { readonly kind: 'zip'; readonly entries: ZipEntries }
    | { readonly kind: 'xlsx'; readonly entries: ZipEntries; readonly sheets: Sheets['sheets'] }
    | { readonly kind: 'xml'; readonly text: string }
    | { readonly kind: 'json' | 'geojson'; readonly text: string; readonly json: Json }
    | { readonly kind: 'ndjson'; readonly text: string; readonly lines: readonly Json[] }
    | { readonly kind: 'js'; readonly text: string }
    | { readonly kind: 'csv'; readonly text: string; readonly table: Table }
  )

function sniffLines(text: string, common: Common): Result<Sniffed, ImportProblem> {
  const lines: Json[] = []
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const parsed = parseJson(line, `${common.name}, line ${i + 1}`)
    if (!parsed.ok) return parsed
    lines.push(parsed.value)
  }
  return ok({ ...common, kind: 'ndjson', text, lines })
}

// Two records on two lines are a list of lines; one record over many lines is JSON.
const looksLikeLines = (text: string): boolean => /^\{[^\n]*\}[ \t]*\r?\n[ \t]*\{/.test(text.trimStart())

function sniffText(text: string, common: Common): Result<Sniffed, ImportProblem> {
  const start = text.trimStart().slice(0, 1)
  if (start === '')
    return refuse(
      'empty',
      common.name,
      both('The file is empty.', 'Le fichier est vide.'),
      both('Save it again where it comes from.', 'Enregistrez-le de nouveau là d’où il vient.'),
    )
  if (start === '<') return declaresEntities(text) ? refuseEntities(common.name) : ok({ ...common, kind: 'xml', text })
  if (isAssignment(text)) return ok({ ...common, kind: 'js', text })
  if (looksLikeLines(text)) return sniffLines(text, common)
  if (start === '{' || start === '[') {
    const parsed = parseJson(text, common.name)
    if (!parsed.ok) return parsed
    const kind = /"type"\s*:\s*"FeatureCollection"/.test(text) ? 'geojson' : 'json'
    return ok({ ...common, kind, text, json: parsed.value })
  }
  const table = readCsv(text, common.name)
  return table.ok ? ok({ ...common, kind: 'csv', text, table: table.value }) : table
}

async function sniffZip({ name, bytes }: GivenFile): Promise<Result<Sniffed, ImportProblem>> {
  const opened = openZip(bytes, name)
  if (!opened.ok) return opened
  const entries = opened.value
  if (!entries.has('xl/workbook.xml')) return ok({ name, bytes, notes: [], kind: 'zip', entries })
  const read = await readSheets(entries, name)
  return read.ok ? ok({ name, bytes, notes: read.value.notes, kind: 'xlsx', entries, sheets: read.value.sheets }) : read
}

/**
 * What kind of file this is, from what it holds and not from its name. Refuses what is too large, damaged, hostile or no text. An old Excel
 * file (.xls) is named as such.
 */
export async function sniff({ name, bytes }: GivenFile): Promise<Result<Sniffed, ImportProblem>> {
  const small = checkLimits({ name, bytes })
  if (!small.ok) return small
  if (isZip(bytes)) return sniffZip({ name, bytes })
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return refuse(
      'unknown-format',
      name,
      andNothingTaken(both('This is an old Excel file (.xls).', 'C’est un ancien fichier Excel (.xls).')),
      both('Open it in a spreadsheet and save it as .xlsx.', 'Ouvrez-le dans un tableur et enregistrez-le en .xlsx.'),
    )
  const decoded = decodeText(bytes, name)
  return decoded.ok ? sniffText(decoded.value.text, { name, bytes, notes: decoded.value.notes }) : decoded
}
