-- Once, as the superuser or as a role that may make roles and databases: sudo -u postgres psql -f deploy/prepare-postgresql.sql
-- No password is written here: give them after, with \password, so that they come to lie in no file and no log.

-- Owns the tables, and nobody signs in as it.
create role recourse_owner nologin nosuperuser nobypassrls;
-- What the server uses: it may read and write rows, under row security, and change no table.
create role recourse_app login nosuperuser nobypassrls nocreatedb nocreaterole;
-- What migrations and backups use.
create role recourse_admin login nosuperuser nobypassrls nocreatedb nocreaterole in role recourse_owner;

-- Who is no superuser, as on a managed PostgreSQL, must be of a role to make a database for it.
grant recourse_admin to current_user;
create database recourse owner recourse_admin encoding 'UTF8' template template0;
revoke all on database recourse from public;
grant connect on database recourse to recourse_app, recourse_owner;
revoke recourse_admin from current_user;
