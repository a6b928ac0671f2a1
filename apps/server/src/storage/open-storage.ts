import { createHash, randomBytes } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import { databaseOf, serverPool } from './connect.ts'
import { type Door, makeDoor, sessionText } from './door.ts'
import { openEmbedded } from './embedded.ts'
import { cleaned, storageFault, type Told } from './faults.ts'
import { migrate, readMigrations, refuseForeign, versionOf } from './migrate.ts'
import type { Tables } from './tables.ts'

/** Where the database is. Without `databaseUrl` it is embedded, in `dataFolder`, or in memory when that is missing too. */
export type OpenWith = {
  /** The application's login on a PostgreSQL server. */
  readonly databaseUrl?: string | undefined
  /** The login that owns the database there, for migrations and backups. Without it `databaseUrl` is used for both. */
  readonly adminUrl?: string | undefined
  readonly dataFolder?: string | undefined
  /** 64 hexadecimal digits that `recourse migrate` was given too, when the server itself gets no `adminUrl`. */
  readonly doorKey?: string | undefined
}

const mistakesOnly: Told = {
  en: 'Note: DATABASE_URL may own the tables, so rows are kept apart against mistakes only, not against hostile SQL. Give two logins: see docs/how-to/operate-a-server.md.',
  fr: 'À savoir : DATABASE_URL peut posséder les tables; les lignes ne sont donc séparées que contre les erreurs, pas contre du SQL hostile. Donnez deux noms : voir docs/how-to/exploiter-un-serveur.md.',
}

/**
 * What to say at the start of a server whose one login may own its tables; null otherwise. Of the embedded database nobody expects more, and the guide
 * says it.
 */
export const isolationNote = ({ engine, isolation }: Pick<Storage, 'engine' | 'isolation'>): Told | null =>
  engine === 'server' && isolation === 'mistakes-only' ? mistakesOnly : null

/** The storage of a server: everything that it keeps goes through here. All functions throw named faults (`storageFaultOf`) or `RefusedByDatabase`. */
export type Storage = {
  readonly engine: 'embedded' | 'server'
  /** Whether rows stay apart even from hostile SQL, or from mistakes only: the second when the application's login can become the owner. */
  readonly isolation: 'holds' | 'mistakes-only'
  /** One transaction as whoever this session is, or as a visitor; it is undone when `work` throws. `tokenHash`: SHA-256 of the cookie's 32 bytes. */
  readonly asSession: <T>(tokenHash: Uint8Array | null, work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>
  /**
   * One transaction as the owner of the tables, who sees everything: for operations, never for a request. With `snapshot` it sees one moment
   * throughout and writes nothing. It may take as long as it needs.
   */
  readonly asOwner: <T>(work: (tx: Transaction<Tables>) => Promise<T>, how?: { readonly snapshot: boolean }) => Promise<T>
  /** Sessions, founding, invitations: what happens before there is a session. */
  readonly door: Door
  /** Whether the database answers. Never throws. */
  readonly isReady: () => Promise<boolean>
  readonly close: () => Promise<void>
}

type Opened = {
  readonly engine: 'embedded' | 'server'
  readonly app: Kysely<Tables>
  readonly admin: Kysely<Tables>
  readonly close: () => Promise<void>
}

function checkAddress(url: string): string {
  const protocol = URL.canParse(url) ? new URL(url).protocol : ''
  if (!['postgres:', 'postgresql:', 'socket:'].includes(protocol)) throw storageFault('address-wrong')
  return url
}

async function connect({ databaseUrl, adminUrl, dataFolder }: OpenWith): Promise<Opened> {
  if (databaseUrl === undefined || databaseUrl === '') {
    const { pool, close } = await openEmbedded(dataFolder ?? null)
    const app = databaseOf<Tables>(pool)
    const closeBoth = async (): Promise<void> => {
      await app.destroy()
      await close()
    }
    return { engine: 'embedded', app, admin: app, close: closeBoth }
  }
  const app = databaseOf<Tables>(serverPool(checkAddress(databaseUrl), { max: 10, patient: false }))
  const admin = databaseOf<Tables>(serverPool(checkAddress(adminUrl ?? databaseUrl), { max: 2, patient: true }))
  const close = async (): Promise<void> => {
    await app.destroy()
    await admin.destroy()
  }
  return { engine: 'server', app, admin, close }
}

/** Refuses a PostgreSQL that is too old, by its `server_version_num`. Throws 'server-too-old'. */
export function refuseOld(version: number): void {
  if (version < 150_000) throw storageFault('server-too-old')
}

type Login = { readonly server: number; readonly may_own: boolean; readonly may_serve: boolean }

async function loginOf(db: Kysely<Tables>): Promise<Login> {
  const { rows } = await sql<Login>`select current_setting('server_version_num')::int as server,
    r.rolsuper or r.rolcreaterole or coalesce((select pg_has_role(current_user, o.oid, 'member') from pg_roles o where o.rolname = 'recourse_owner'), false) as may_own,
    coalesce((select pg_has_role(current_user, a.oid, 'member') from pg_roles a where a.rolname = 'recourse_app'), false) as may_serve
    from pg_roles r where r.rolname = current_user`.execute(db)
  const login = rows[0]
  if (!login) throw storageFault('access-refused')
  refuseOld(login.server)
  return login
}

const hashOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

/** Makes the schema what this program knows, and this process known to it. */
async function prepare({ app, admin }: Opened, key: Buffer): Promise<'holds' | 'mistakes-only'> {
  const owner = await loginOf(admin)
  if (owner.may_own) {
    await migrate(admin as unknown as Kysely<never>)
    await admin.transaction().execute(async (tx) => {
      await sql`set local role recourse_owner`.execute(tx)
      await sql`insert into priv.door (key_hash) values (${hashOf(key)}) on conflict do nothing`.execute(tx)
    })
  } else {
    if (!(await loginOf(app)).may_serve) throw storageFault('login-unfit')
    const [version, newest] = [await versionOf(app as unknown as Kysely<never>), readMigrations().length]
    refuseForeign(version, newest)
    if (version < newest) throw storageFault('schema-older')
    // Sooner than when somebody first signs in: does the database know our key?
    await sql`select priv.open_founding(${key}, '')`.execute(app)
  }
  const login = await loginOf(app)
  if (!login.may_serve) throw storageFault('login-unfit')
  return login.may_own ? 'mistakes-only' : 'holds'
}

const keyOf = (given: string | undefined): Buffer => (given && /^[0-9a-f]{64}$/i.test(given) ? Buffer.from(given, 'hex') : randomBytes(32))

/**
 * Opens the storage: takes the folder or connects, refuses a server that is too old or a schema that is not ours, and migrates. Throws 'folder-in-use',
 * 'folder-unusable', 'folder-broken', 'address-wrong', 'access-refused', 'storage-away', 'server-too-old', 'schema-newer', 'schema-older',
 * 'schema-foreign', 'may-not-migrate', 'door-unknown' or 'login-unfit'; what it took is then let go.
 */
export async function openStorage(given: OpenWith): Promise<Storage> {
  const opened = await connect(given)
  const key = keyOf(given.doorKey)
  try {
    return storageOn(opened, await prepare(opened, key), key)
  } catch (error) {
    await opened.close().catch(() => {})
    throw cleaned(error)
  }
}

type Who = { readonly role: 'recourse_app' | 'recourse_owner'; readonly tokenHash: Uint8Array | null }

async function enter(tx: Transaction<Tables>, { role, tokenHash }: Who): Promise<void> {
  try {
    await sql`select set_config('role', ${role}, true), set_config('app.session', ${sessionText(tokenHash)}, true)`.execute(tx)
  } catch (error) {
    const refused = error instanceof Error && 'code' in error && error.code === '42501'
    throw refused && role === 'recourse_owner' ? storageFault('owner-needed') : error
  }
}

function storageOn(opened: Opened, isolation: Storage['isolation'], key: Buffer): Storage {
  const as = async <T>(db: Kysely<Tables>, who: Who, work: (tx: Transaction<Tables>) => Promise<T>, snapshot = false): Promise<T> => {
    try {
      const transaction = snapshot ? db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only') : db.transaction()
      return await transaction.execute(async (tx) => {
        await enter(tx, who)
        return work(tx)
      })
    } catch (error) {
      throw cleaned(error)
    }
  }
  const asSession: Storage['asSession'] = (tokenHash, work) => as(opened.app, { role: 'recourse_app', tokenHash }, work)
  return {
    engine: opened.engine,
    isolation,
    asSession,
    asOwner: (work, how) =>
      as(
        opened.admin,
        { role: 'recourse_owner', tokenHash: null },
        async (tx) => {
          await sql.raw('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0').execute(tx)
          return work(tx)
        },
        how?.snapshot,
      ),
    door: makeDoor(asSession, key),
    isReady: () =>
      asSession(null, (tx) => sql`select priv.ctx()`.execute(tx)).then(
        () => true,
        () => false,
      ),
    close: opened.close,
  }
}
