/**
 * The tables of a backup, each after those that it refers to. What is not here is not kept on purpose: a session, challenge, founding token or door key
 * that was ended since must not come back to life from a backup.
 */
export const dumpedTables = [
  'public.network',
  'public.organization',
  'public.member',
  'public.member_key',
  'public.passkey',
  'public.invitation',
  'public.group_epoch',
  'public.wrap',
  'public.recovery_seal',
  'public.recovery',
  'public.record',
  'public.record_version',
  'public.review',
  'public.audit',
  'priv.secret',
] as const

/** A table of a backup. */
export type DumpedTable = (typeof dumpedTables)[number]

/** The tables that a backup leaves out, and why. */
export const leftOut = ['priv.session', 'priv.challenge', 'priv.founding', 'priv.door', 'priv.schema_version'] as const

/** Raised when the form of the lines changes; readers of older forms stay. */
export const dumpVersion = 1

/**
 * The lines of a dump, before gzip, each JSON: a head; then for each table a line that names it and its columns, and a line for each row as PostgreSQL
 * itself writes it in JSON; then an end that counts the rows and holds the SHA-256 of every byte before it.
 */
export type Head = { readonly recourse: 'backup' | 'network'; readonly version: number; readonly schema: number; readonly made: string }
/** Names a table of a dump. */
export type TableLine = { readonly table: DumpedTable; readonly columns: readonly string[] }
/** Ends a dump. */
export type End = { readonly end: true; readonly rows: Readonly<Record<string, number>>; readonly sha256: string }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** Reads the first line of a dump; null when it is not one. */
export function readHead(line: string): Head | null {
  const head = parsed(line)
  if (!head || (head.recourse !== 'backup' && head.recourse !== 'network')) return null
  const { recourse, version, schema, made } = head
  return typeof version === 'number' && typeof schema === 'number' && typeof made === 'string' ? { recourse, version, schema, made } : null
}

/** Reads a line that is not a row: the next table, or the end; null when it is neither. */
export function readMark(line: string): TableLine | End | null {
  const mark = parsed(line)
  if (mark?.end === true && isObject(mark.rows) && typeof mark.sha256 === 'string')
    return { end: true, rows: mark.rows as Record<string, number>, sha256: mark.sha256 }
  const table = dumpedTables.find((name) => name === mark?.table)
  const columns = mark?.columns
  return table && Array.isArray(columns) && columns.every((name) => typeof name === 'string' && /^[a-z_]+$/.test(name)) ? { table, columns } : null
}

/** How a line that is not a row begins: no row has a column of these names. */
export const isMark = (line: string): boolean => line.startsWith('{"table":') || line.startsWith('{"end":')
