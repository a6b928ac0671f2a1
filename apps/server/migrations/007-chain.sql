-- What a client needs to follow every card up to the root, and to know what no longer counts.

-- Who let whom in: every member checks it, while the invitations themselves are for those alone who may take them back.
create function priv.delegations() returns table (delegation text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.delegation from public.invitation i where i.network_id = (priv.ctx()).network_id and i.state = 'used' order by i.invitation_id
$$;

-- Public records that were accepted and are no longer: their ids and nothing else, so that a copy taken along leaves them out.
create function priv.no_longer_public(network uuid, since bigint) returns table (kind text, record_id text, seq bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.kind, r.record_id, r.seq from public.record r
   where r.network_id = network and r.seq > since and r.tier = 'public' and r.state in ('refused', 'withdrawn')
     and (exists (select from public.record_version v where v.network_id = r.network_id and v.kind = r.kind and v.record_id = r.record_id and v.state = 'accepted')
       or exists (select from public.review w where w.network_id = r.network_id and w.kind = r.kind and w.record_id = r.record_id and w.state = 'accepted'))
   order by r.seq limit 5000
$$;
revoke all on function priv.delegations(), priv.no_longer_public(uuid, bigint) from public;
grant execute on function priv.delegations(), priv.no_longer_public(uuid, bigint) to recourse_app;

-- Who said that an organization is trusted, or no longer: a list of signed statements, which clients check before they wrap a key for its members.
alter table public.organization add column trust text not null default '[]';
grant update (trust) on public.organization to recourse_app;

create or replace function priv.check_organization() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who priv.actor := priv.ctx();
begin
  if old.state = 'left' then raise exception 'left' using errcode = 'RC403'; end if;
  if who.member_id is not null and (new.trusted, new.trust) is distinct from (old.trusted, old.trust) and who.role <> 'network-steward' then
    raise exception 'trusted' using errcode = 'RC403';
  end if;
  return new;
end $$;

-- As before, but whoever leaves may add their own signed word that they left to what is kept of their roles.
create or replace function priv.check_member() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who priv.actor := priv.ctx();
begin
  if old.state = 'left' then raise exception 'left' using errcode = 'RC403'; end if;
  if who.member_id is null then return new; end if;
  if new.role <> old.role and who.role <> 'network-steward'
     and not (who.role = 'steward' and old.role in ('member', 'steward') and new.role in ('member', 'steward')) then
    raise exception 'role' using errcode = 'RC403';
  end if;
  if who.member_id = old.member_id and who.role not in ('steward', 'network-steward')
     and (new.role <> old.role or (new.roles <> old.roles and new.state <> 'left')) then
    raise exception 'role' using errcode = 'RC403';
  end if;
  return new;
end $$;
