-- What ended is deleted by itself, and not only when somebody next signs in.

alter table priv.door add column seen_at timestamptz not null default now();

-- Called every minute by each server. Its own key is marked as used now and then; one that no server used for 30 days belongs to none any more.
create function priv.sweep(door bytea) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_door(door);
  update priv.door d set seen_at = now() where d.key_hash = sha256(door) and d.seen_at < now() - interval '1 hour';
  delete from priv.door d where d.seen_at < now() - interval '30 days';
  delete from priv.session s where s.ends_at < now() or s.seen_at < now() - interval '15 minutes';
  delete from priv.challenge c where c.made_at < now() - interval '2 minutes';
  delete from priv.founding f where f.used or f.expires_at < now();
end $$;
revoke all on function priv.sweep(bytea) from public;
grant execute on function priv.sweep(bytea) to recourse_app;
