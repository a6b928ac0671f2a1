import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql, type Transaction } from 'kysely'
import { storageFault } from './faults.ts'

/** One step of the schema: applied once, in order, and never undone. */
export type Migration = { readonly version: number; readonly name: string; readonly text: string }

const folder = join(import.meta.dirname, '..', '..', 'migrations')

/** The migrations that this program knows, in order. Throws when a number is missing or given twice. */
export function readMigrations(): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name, index) => {
    const version = Number(name.slice(0, 3))
    if (version !== index + 1) throw new Error(`migrations: ${name} is out of order`)
    return { version, name: name.slice(0, -'.sql'.length), text: readFileSync(join(folder, name), 'utf8') }
  })
}

// Any number that nobody else uses in this database. Held to the end of the transaction: of several servers that start at once, one migrates.
const turn = 7_263_541

// Roles belong to the whole server and not to one database: they are made when they are missing, and left alone otherwise.
const roles = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'recourse_owner') then create role recourse_owner nologin nosuperuser nobypassrls; end if;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  if not exists (select from pg_roles where rolname = 'recourse_app') then create role recourse_app nologin nosuperuser nobypassrls; end if;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  if not pg_has_role(current_user, 'recourse_owner', 'usage') then grant recourse_owner to current_user; end if;
end $$;
-- Only a login that serves too needs the other role; one that only migrates may not be allowed to give it to itself.
do $$ begin
  if not pg_has_role(current_user, 'recourse_app', 'usage') then grant recourse_app to current_user; end if;
exception when insufficient_privilege then null; end $$;
`

// Not part of a dump, nor of a copy of a database: seen to each time. A temporary table would stand before ours for whoever uses the connection next.
const closed = `
do $$ begin
  if has_database_privilege('recourse_app', current_database(), 'temporary') or not has_database_privilege('recourse_owner', current_database(), 'create') then
    execute format('revoke temporary on database %I from public', current_database());
    execute format('grant create on database %I to recourse_owner', current_database());
  end if;
end $$;
revoke all on schema public from public;
grant create, usage on schema public to recourse_owner;
grant usage on schema public to recourse_app;
`

const ledger = `
set local role recourse_owner;
create schema priv;
create table priv.schema_version (version integer primary key, name text not null, migrated_at timestamptz not null default now());
reset role;
`

/** The last migration that was applied to a database: 0 for an empty one, null for one that holds something else than ours. */
export async function versionOf(db: Kysely<never> | Transaction<never>): Promise<number | null> {
  const { rows } = await sql<{ ours: string | null; others: number }>`
    select to_regclass('priv.schema_version')::text as ours,
           (select count(*)::int from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')) as others`.execute(db)
  const found = rows[0]
  if (!found?.ours) return found?.others === 0 ? 0 : null
  const last = await sql<{ version: number }>`select coalesce(max(version), 0)::int as version from priv.schema_version`.execute(db)
  return last.rows[0]?.version ?? 0
}

/** Refuses a database that this program may not touch: one that a newer program made, or that is not ours. */
export function refuseForeign(version: number | null, newest: number): asserts version is number {
  if (version === null) throw storageFault('schema-foreign')
  if (version > newest) throw storageFault('schema-newer')
}

/**
 * Brings a database up to what this program knows, all in one transaction: it is the new schema or still the old one. Several servers may call it at
 * once. Throws 'schema-newer', 'schema-foreign' or 'may-not-migrate'. Gives how many migrations it applied.
 */
export async function migrate(admin: Kysely<never>, migrations: readonly Migration[] = readMigrations()): Promise<number> {
  return admin.transaction().execute(async (tx) => {
    await sql.raw('set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0').execute(tx)
    await sql`select pg_advisory_xact_lock(${sql.lit(turn)})`.execute(tx)
    const version = await versionOf(tx)
    refuseForeign(version, migrations.length)
    const missing = migrations.slice(version)
    try {
      if (version === 0) await sql.raw(roles).execute(tx)
      await sql.raw(closed).execute(tx)
      if (version === 0) await sql.raw(ledger).execute(tx)
      if (missing.length > 0) await sql`set local role recourse_owner`.execute(tx)
      for (const { version: number, name, text } of missing) {
        await sql.raw(text).execute(tx)
        await sql`insert into priv.schema_version (version, name) values (${number}, ${name})`.execute(tx)
      }
      if (version === 0) await sql`insert into priv.secret (name, value) values ('fake-salt', ${randomBytes(32)})`.execute(tx)
    } catch (error) {
      throw error instanceof Error && 'code' in error && error.code === '42501' ? storageFault('may-not-migrate') : error
    }
    return missing.length
  })
}
