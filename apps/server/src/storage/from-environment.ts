import { join } from 'node:path'
import type { OpenWith } from './open-storage.ts'

const project = join(import.meta.dirname, '..', '..', '..', '..')
const given = (value: string | undefined): string | undefined => (value === '' ? undefined : value)

/**
 * Where the environment says the database is: `DATABASE_URL` and `DATABASE_ADMIN_URL` for a PostgreSQL server, otherwise the folder `RECOURSE_DATA`
 * for the embedded one, `.recourse/data` of the project unless told. `RECOURSE_DOOR_KEY` is for a server that gets no admin login.
 */
export function openWithOf(environment: Readonly<Record<string, string | undefined>>): OpenWith {
  return {
    databaseUrl: given(environment.DATABASE_URL),
    adminUrl: given(environment.DATABASE_ADMIN_URL),
    dataFolder: given(environment.RECOURSE_DATA) ?? join(project, '.recourse', 'data'),
    doorKey: given(environment.RECOURSE_DOOR_KEY),
  }
}
