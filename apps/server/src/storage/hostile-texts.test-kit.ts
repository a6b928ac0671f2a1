/** Ways out of the role and of the settings that a request runs in. */
export const resets = [
  'reset role',
  'commit; reset role',
  'rollback; begin; reset role',
  'set local row_security = off',
  'commit; set row_security = off',
  'reset session authorization',
  'discard all',
  'commit; discard all',
  "set session_replication_role = 'replica'",
  'set search_path = priv, public',
  'set role none',
]

/** What the login of the application may not do at all. */
export const refusedTexts = [
  'alter table record disable row level security',
  'alter table record no force row level security',
  'drop policy own_network on record',
  'create policy mine on record using (true)',
  'alter table record owner to recourse_app',
  'create table public.mine (x text)',
  'create temporary table member (x text)',
  'create view public.mine as select * from record',
  'create temporary view mine as select * from record',
  "create function public.mine() returns text language sql as 'select 1::text'",
  "create function pg_temp.mine() returns text language sql as 'select 1::text'",
  'create schema mine',
  'create extension dblink',
  'truncate record',
  'drop table record',
  'alter function priv.ctx() owner to recourse_app',
  'create or replace function priv.ctx() returns priv.actor language sql as $$ select null::priv.actor $$',
  'grant select on priv.session to recourse_app',
  'create trigger t after insert on record execute function priv.give_seq()',
  'create rule r as on select to record do instead select 1',
  "copy record to program 'cat'",
  "copy record from '/etc/passwd'",
  "select pg_read_file('/etc/passwd')",
  "select pg_ls_dir('.')",
  "select lo_import('/etc/passwd')",
  'select * from pg_authid',
  'alter role recourse_app superuser',
  'alter role recourse_app bypassrls',
  'create role another login',
  'create database another',
  "alter system set log_statement = 'all'",
  'select * from pg_hba_file_rules',
  "load 'auto_explain'",
  'vacuum full record',
  'create publication p for all tables',
  "select pg_create_logical_replication_slot('s', 'test_decoding')",
  'create event trigger e on ddl_command_start execute function priv.give_seq()',
  "security label on table record is 'x'",
  'import foreign schema public from server s into public',
]

/** Conditions and casts that would fail, or count, on a hidden row if they ever met one. */
export const bentConditions = (network: string, canary: string): readonly string[] => [
  `select 1 / (case when handle = 'founder' and network_id = '${network}' then 0 else 1 end) from member`,
  `select cast(body as integer) from record where record_id = '${canary}'`,
  `select (body::json) ->> 'x' from record where body = '${canary}'`,
  `select * from record where network_id = '${network}' and raise_me(body)`,
  `do $$ declare r record; begin for r in select * from record loop raise notice '%', r.body; end loop; end $$`,
  `explain (analyze, costs off) select * from record where record_id = '${canary}' limit 0`,
  `select most_common_vals::text, histogram_bounds::text from pg_stats where schemaname = 'public'`,
  `select query from pg_stat_activity`,
  `select * from pg_prepared_statements`,
  `select * from pg_locks`,
]

const token = 'f'.repeat(64)

/** Every function that opens or changes something before there is a session, called with this as the key of the door. */
export const doorCalls = (
  door: string,
  { networkId, memberId, id, session }: { readonly networkId: string; readonly memberId: string; readonly id: string; readonly session: string },
): readonly string[] => [
  `priv.open_session(${door}, '${token}', '${networkId}', '${memberId}')`,
  `priv.take_challenge(${door}, '${id}', null)`,
  `priv.begin_challenge(${door}, '${id}', '${networkId}', 'founder', sha256('x'), 'login')`,
  `priv.step_up(${door}, '${session}')`,
  `priv.touch_session(${door}, '${token}')`,
  `priv.end_session(${door}, '${token}')`,
  `priv.offer_founding(${door}, '${token}', now() + interval '1 day')`,
  `priv.open_invitation(${door}, '${networkId}', '${id}', sha256('x'))`,
  `priv.accept_invitation(${door}, '${networkId}', '${id}', sha256('x'), null, '{}', '${token}')`,
  `priv.found_network(${door}, '${token}', '{}', '{}', '{}', '${token}')`,
]
