-- What the database itself sees to, whatever a request says: the order of the feed, the history of a record, the chain of the audit, the closing of
-- what a leaver could read. Each of these functions runs with the owner's rights and can be called by a trigger alone.

-- One gapless, ordered feed for each network. Nobody chooses a number: it is given, and writers of one network wait for each other while they hold it.
create function priv.give_seq() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.network n set seq = n.seq + 1 where n.network_id = new.network_id returning n.seq into new.seq;
  return new;
end $$;
create trigger a_give_seq before insert or update on public.organization for each row execute function priv.give_seq();
create trigger a_give_seq before insert or update on public.member for each row execute function priv.give_seq();
create trigger a_give_seq before insert or update on public.record for each row execute function priv.give_seq();
create trigger a_give_seq before insert on public.review for each row execute function priv.give_seq();

create function priv.keep_version() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.version = old.version then return null; end if;
  insert into public.record_version (network_id, kind, record_id, version, author_id, state, body, sealed, epoch, changed_on)
  values (new.network_id, new.kind, new.record_id, new.version, new.author_id, new.state, new.body, new.sealed, new.epoch, new.changed_on);
  return null;
end $$;
create trigger keep_version after insert or update on public.record for each row execute function priv.keep_version();

-- The group must be the one of the tier, and its epoch open: what is written after somebody left is sealed under a key they never had.
create function priv.check_record() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare at public.group_epoch; who priv.actor := priv.ctx();
begin
  if tg_op = 'INSERT' and new.version <> 1 then raise exception 'version' using errcode = 'RC409'; end if;
  if tg_op = 'UPDATE' then
    if new.version not in (old.version, old.version + 1) then raise exception 'version' using errcode = 'RC409'; end if;
    if new.version = old.version and (new.body, new.sealed, new.epoch, new.about, new.author_id) is distinct from (old.body, old.sealed, old.epoch, old.about, old.author_id) then
      raise exception 'version' using errcode = 'RC409';
    end if;
    if old.kind in ('entry', 'checkpoint') and new.version <> old.version then raise exception 'final' using errcode = 'RC403'; end if;
    if new.version = old.version then return new; end if;
    if who.member_id is not null and new.author_id <> who.member_id then raise exception 'author' using errcode = 'RC403'; end if;
  end if;
  if new.tier = 'public' then return new; end if;
  select g.* into at from public.group_epoch g where g.network_id = new.network_id and g.group_id = new.group_id and g.epoch = new.epoch for share;
  if at.kind is distinct from new.tier or (at.kind = 'organization' and at.organization_id <> new.organization_id) then
    raise exception 'group' using errcode = 'RC403';
  end if;
  if at.state <> 'open' then raise exception 'epoch-closed' using errcode = 'RC410'; end if;
  return new;
end $$;
create trigger b_check_record before insert or update on public.record for each row execute function priv.check_record();

-- A member may not give themselves another role, nor move; only some may be made something. Whoever may change a row at all is in the policies.
create function priv.check_member() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who priv.actor := priv.ctx();
begin
  if old.state = 'left' then raise exception 'left' using errcode = 'RC403'; end if;
  -- The owner's own functions work without a session, or for another than theirs; the application always has one.
  if who.member_id is null then return new; end if;
  if new.role <> old.role and who.role <> 'network-steward'
     and not (who.role = 'steward' and old.role in ('member', 'steward') and new.role in ('member', 'steward')) then
    raise exception 'role' using errcode = 'RC403';
  end if;
  if who.member_id = old.member_id and who.role not in ('steward', 'network-steward') and (new.role, new.roles) is distinct from (old.role, old.roles) then
    raise exception 'role' using errcode = 'RC403';
  end if;
  return new;
end $$;
create trigger b_check_member before update on public.member for each row execute function priv.check_member();

create function priv.check_organization() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who priv.actor := priv.ctx();
begin
  if old.state = 'left' then raise exception 'left' using errcode = 'RC403'; end if;
  if who.member_id is not null and new.trusted <> old.trusted and who.role <> 'network-steward' then raise exception 'trusted' using errcode = 'RC403'; end if;
  return new;
end $$;
create trigger b_check_organization before update on public.organization for each row execute function priv.check_organization();

-- Closes what somebody could read: their sessions, keys and wraps go, and the groups they were in take nothing more until a remaining member
-- makes the next epoch.
create function priv.close_what_they_read(network uuid, member uuid, organization uuid, was_trusted boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from priv.session s where s.network_id = network and s.member_id = member;
  delete from priv.challenge c where c.network_id = network and c.member_id = member;
  delete from public.wrap w where w.network_id = network and w.member_id = member;
  delete from public.passkey p where p.network_id = network and p.member_id = member;
  delete from public.recovery_seal r where r.network_id = network and r.member_id = member;
  delete from public.member_key k where k.network_id = network and k.member_id = member;
  update public.recovery r set state = 'stopped' where r.network_id = network and r.member_id = member and r.state = 'waiting';
  update public.invitation i set state = 'revoked' where i.network_id = network and i.made_by = member and i.state = 'open';
  update public.group_epoch g set state = 'closed' where g.network_id = network and g.state = 'open'
     and (g.kind = 'network' or (g.kind = 'trusted' and was_trusted) or g.organization_id = organization);
end $$;

create function priv.on_member_left() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.close_what_they_read(new.network_id, new.member_id, new.organization_id,
    (select o.trusted from public.organization o where o.network_id = new.network_id and o.organization_id = new.organization_id));
  return null;
end $$;
create trigger on_left after update on public.member for each row when (new.state = 'left' and old.state <> 'left') execute function priv.on_member_left();

create function priv.on_organization_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = 'left' and old.state <> 'left' then
    update public.member m set state = 'left' where m.network_id = new.network_id and m.organization_id = new.organization_id and m.state <> 'left';
  elsif old.trusted and not new.trusted then
    -- Its members may no longer read the trusted tier: their wraps of it go, and its epoch closes.
    delete from public.wrap w using public.group_epoch g, public.member m
     where w.network_id = new.network_id and g.network_id = w.network_id and g.group_id = w.group_id and g.epoch = w.epoch and g.kind = 'trusted'
       and m.network_id = w.network_id and m.member_id = w.member_id and m.organization_id = new.organization_id;
    update public.group_epoch g set state = 'closed' where g.network_id = new.network_id and g.kind = 'trusted' and g.state = 'open';
  end if;
  return null;
end $$;
create trigger on_changed after update on public.organization for each row execute function priv.on_organization_changed();

-- Whoever changes how they sign in ends what was opened the old way, but for the session they do it in.
create function priv.on_keys_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from priv.session s where s.network_id = new.network_id and s.member_id = new.member_id
     and s.token_hash <> sha256(convert_to(coalesce(current_setting('app.session', true), ''), 'UTF8'));
  return null;
end $$;
create trigger on_changed after update on public.member_key for each row when (new.login_public <> old.login_public) execute function priv.on_keys_changed();

-- The next epoch of a group and no other: of two who make it at once, the second is told. The one before closes.
create function priv.check_epoch() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare last public.group_epoch;
begin
  perform from public.network n where n.network_id = new.network_id for update;
  select g.* into last from public.group_epoch g where g.network_id = new.network_id and g.kind = new.kind
     and g.organization_id is not distinct from new.organization_id order by g.epoch desc limit 1;
  if new.epoch <> coalesce(last.epoch, 0) + 1 or (last.epoch is not null and last.group_id <> new.group_id) then
    raise exception 'epoch' using errcode = 'RC409';
  end if;
  if last.epoch is null and exists (select from public.group_epoch g where g.network_id = new.network_id and g.group_id = new.group_id) then
    raise exception 'epoch' using errcode = 'RC409';
  end if;
  new.state := 'open';
  update public.group_epoch g set state = 'closed' where g.network_id = new.network_id and g.group_id = new.group_id and g.state = 'open';
  return new;
end $$;
create trigger b_check_epoch before insert on public.group_epoch for each row execute function priv.check_epoch();

create function priv.belongs_to_group(network uuid, asked_group uuid, member uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from public.group_epoch g
      join public.member m on m.network_id = g.network_id and m.member_id = member and m.state <> 'left'
      join public.organization o on o.network_id = m.network_id and o.organization_id = m.organization_id and o.state = 'active'
     where g.network_id = network and g.group_id = asked_group and g.network_id = (priv.ctx()).network_id
       and (g.kind = 'network' or (g.kind = 'trusted' and o.trusted) or g.organization_id = m.organization_id))
$$;

-- Members of a group who cannot read its open epoch yet: somebody who can is to wrap it for them.
create function priv.members_without_wrap(asked_group uuid) returns table (member_id uuid, epoch integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.member_id, g.epoch from public.group_epoch g
    join public.member m on m.network_id = g.network_id
   where g.network_id = (priv.ctx()).network_id and g.group_id = asked_group and g.state = 'open'
     and priv.belongs_to_group(g.network_id, g.group_id, (priv.ctx()).member_id) and priv.belongs_to_group(g.network_id, g.group_id, m.member_id)
     and not exists (select from public.wrap w where w.network_id = g.network_id and w.group_id = g.group_id and w.epoch = g.epoch and w.member_id = m.member_id)
$$;

-- Each line of an organization's audit holds the hash of the one before. The hash is of the fields, one a line, as written in docs/how-to/operate-a-server.md.
create function priv.chain_audit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare last public.audit;
begin
  perform from public.network n where n.network_id = new.network_id for update;
  select a.* into last from public.audit a where a.network_id = new.network_id and a.organization_id = new.organization_id order by a.n desc limit 1;
  new.n := coalesce(last.n, 0) + 1;
  new.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  new.on_day := current_date;
  new.hash := sha256(convert_to(concat_ws(chr(10), 'recourse/audit/v1', new.network_id, new.organization_id, new.n, encode(new.previous_hash, 'hex'),
    new.action, new.actor_id, coalesce(new.target_id, ''), to_char(new.on_day, 'YYYY-MM-DD')), 'UTF8'));
  return new;
end $$;
create trigger chain_audit before insert on public.audit for each row execute function priv.chain_audit();
