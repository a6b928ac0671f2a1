import type { RegisteredTable } from './column-register.ts'
import { peopleColumns } from './columns-of-people.ts'
import { recordColumns } from './columns-of-records.ts'
import { doorColumns } from './columns-of-the-door.ts'

/**
 * Every column of the database, and what it holds for whoever holds the database. A test compares it with the database itself: a column that is not
 * declared here cannot be shipped. What the server sees is written in docs from this, in both languages.
 */
export const columns: Readonly<Record<string, RegisteredTable>> = { ...peopleColumns, ...recordColumns, ...doorColumns }
