-- When the database is an earlier copy of itself (restored, or a standby that took over), devices may have read further than it goes. The places that
-- only the lost one gave out are left out for ever, so that whoever stands on one of them is told, and reads from the start.

alter table public.network add column skipped int8multirange not null default '{}';

-- Goes on far behind the last place that the copy knows. A million: more than was ever written between a copy and what happened to the original.
create function priv.skip_feed() returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update public.network n set skipped = n.skipped + int8multirange(int8range(n.seq, n.seq + 1000000, '()')), seq = n.seq + 1000000
$$;

-- How far the feed of a network is, and whether somebody can have read up to `since` here. Whoever is inside asks of their own network alone.
create function priv.feed_at(network uuid, since bigint) returns table (head bigint, is_known boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.seq, since <= n.seq and not n.skipped @> since from public.network n
   where n.network_id = network and network = coalesce((priv.ctx()).network_id, network)
$$;
revoke all on function priv.skip_feed(), priv.feed_at(uuid, bigint) from public;
grant execute on function priv.feed_at(uuid, bigint) to recourse_app;
