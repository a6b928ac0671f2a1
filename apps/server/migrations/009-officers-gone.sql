-- Keys are given back on the word of officers. Whoever is none any more has no such word: what they began stops with them.

-- Whether somebody leads this organization now, so that a recovery may rest on them.
create function priv.is_officer(network uuid, organization uuid, member uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.member m where m.network_id = network and m.member_id = member and m.organization_id = organization
    and m.state <> 'left' and m.role in ('steward', 'network-steward'))
$$;

-- Stops the recoveries that wait on the word of this member, the confirmed ones too: their keys would come into force at the next sign-in.
create function priv.stop_recoveries_of(network uuid, officer uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare ended public.recovery;
begin
  for ended in update public.recovery r set state = 'stopped'
     where r.network_id = network and r.state = 'waiting' and officer in (r.started_by, r.confirmed_by) returning r.* loop
    update public.member m set state = 'active' where m.network_id = network and m.member_id = ended.member_id and m.state = 'recovering';
    insert into public.audit (network_id, organization_id, action, actor_id, target_id)
    values (network, ended.organization_id, 'recovery.stopped', officer, ended.member_id::text);
  end loop;
end $$;

-- As before, and what the leaver began for others stops.
create or replace function priv.close_what_they_read(network uuid, member uuid, organization uuid, was_trusted boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from priv.session s where s.network_id = network and s.member_id = member;
  delete from priv.challenge c where c.network_id = network and c.member_id = member;
  delete from public.wrap w where w.network_id = network and w.member_id = member;
  delete from public.passkey p where p.network_id = network and p.member_id = member;
  delete from public.recovery_seal r where r.network_id = network and r.member_id = member;
  delete from public.member_key k where k.network_id = network and k.member_id = member;
  update public.recovery r set state = 'stopped' where r.network_id = network and r.member_id = member and r.state = 'waiting';
  perform priv.stop_recoveries_of(network, member);
  update public.invitation i set state = 'revoked' where i.network_id = network and i.made_by = member and i.state = 'open';
  update public.group_epoch g set state = 'closed' where g.network_id = network and g.state = 'open'
     and (g.kind = 'network' or (g.kind = 'trusted' and was_trusted) or g.organization_id = organization);
end $$;

create function priv.on_officer_lowered() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.stop_recoveries_of(new.network_id, new.member_id);
  return null;
end $$;
create trigger on_officer_lowered after update on public.member for each row
  when (old.role in ('steward', 'network-steward') and new.role not in ('steward', 'network-steward')) execute function priv.on_officer_lowered();

-- As before, and only while those on whose word it rests still lead. Otherwise it stops, and the old keys stay.
create or replace function priv.apply_recovery(network uuid, member uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare due public.recovery;
begin
  select r.* into due from public.recovery r
   where r.network_id = network and r.member_id = member and r.state = 'waiting' and r.ready_at <= now() for update;
  if not found then return; end if;
  if not priv.is_officer(network, due.organization_id, due.started_by) then
    perform priv.stop_recoveries_of(network, due.started_by);
    return;
  end if;
  if due.confirmed_by is not null and not priv.is_officer(network, due.organization_id, due.confirmed_by) then
    perform priv.stop_recoveries_of(network, due.confirmed_by);
    return;
  end if;
  update public.recovery r set state = 'done' where r.network_id = network and r.recovery_id = due.recovery_id;
  update public.member_key k set salt = due.salt, login_public = due.login_public, keys_sealed = due.keys_sealed
   where k.network_id = network and k.member_id = member;
  delete from public.passkey p where p.network_id = network and p.member_id = member;
  delete from priv.session s where s.network_id = network and s.member_id = member;
  update public.member m set state = 'active' where m.network_id = network and m.member_id = member and m.state = 'recovering';
  insert into public.audit (network_id, organization_id, action, actor_id, target_id) values (network, due.organization_id, 'recovery.done', due.started_by, member::text);
end $$;
revoke all on function priv.is_officer(uuid, uuid, uuid), priv.stop_recoveries_of(uuid, uuid), priv.on_officer_lowered() from public;
