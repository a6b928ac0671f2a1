-- How a network is founded and how somebody joins one: each in one step, or not at all. What is signed in the cards is for the clients to check,
-- and they do; here it is only seen to that an invitation serves once, in time, and for what it was made.

create function priv.offer_founding(door bytea, token text, until timestamptz) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_door(door);
  delete from priv.founding where used or expires_at < now();
  insert into priv.founding (token_hash, expires_at) values (sha256(convert_to(token, 'UTF8')), until);
end $$;

create function priv.open_founding(door bytea, token text) returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_door(door);
  return exists (select from priv.founding where token_hash = sha256(convert_to(token, 'UTF8')) and not used and expires_at > now());
end $$;

-- Adds a member with the keys to sign in, and opens their first session.
create function priv.add_member(network uuid, organization uuid, given_role text, given jsonb, session text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.member (network_id, member_id, organization_id, handle, role, card)
  values (network, (given ->> 'memberId')::uuid, organization, given ->> 'handle', given_role, given ->> 'card');
  insert into public.member_key (network_id, member_id, salt, login_public, keys_sealed)
  values (network, (given ->> 'memberId')::uuid, decode(given ->> 'salt', 'hex'), decode(given ->> 'loginPublic', 'hex'), decode(given ->> 'keysSealed', 'hex'));
  perform priv.add_session(session, network, (given ->> 'memberId')::uuid);
end $$;

create function priv.add_organization(network uuid, given jsonb, is_trusted boolean) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.organization (network_id, organization_id, name_en, name_fr, card, trusted)
  values (network, (given ->> 'organizationId')::uuid, given ->> 'nameEn', given ->> 'nameFr', given ->> 'card', is_trusted)
$$;

create function priv.found_network(door bytea, token text, given_network jsonb, given_organization jsonb, given_member jsonb, session text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare network uuid := (given_network ->> 'networkId')::uuid;
begin
  perform priv.check_door(door);
  update priv.founding set used = true where token_hash = sha256(convert_to(token, 'UTF8')) and not used and expires_at > now();
  if not found then return false; end if;
  insert into public.network (network_id, name_en, name_fr, root_public)
  values (network, given_network ->> 'nameEn', given_network ->> 'nameFr', decode(given_network ->> 'rootPublic', 'hex'));
  perform priv.add_organization(network, given_organization, true);
  perform priv.add_member(network, (given_organization ->> 'organizationId')::uuid, 'network-steward', given_member, session);
  return true;
end $$;

create function priv.open_invitation(door bytea, network uuid, invitation uuid, token bytea)
returns table (organization_id uuid, role text, new_organization boolean, expires_at timestamptz, delegation text, secrets_sealed bytea,
               name_en text, name_fr text, root_public bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_door(door);
  return query
    select i.organization_id, i.role, i.new_organization, i.expires_at, i.delegation, i.secrets_sealed, n.name_en, n.name_fr, n.root_public
      from public.invitation i join public.network n on n.network_id = i.network_id
      join public.member m on m.network_id = i.network_id and m.member_id = i.made_by
     where i.network_id = network and i.invitation_id = invitation and i.token_hash = token and i.state = 'open' and i.expires_at > now()
       and n.state = 'active' and m.state <> 'left';
end $$;

create function priv.accept_invitation(door bytea, network uuid, invitation uuid, token bytea, given_organization jsonb, given_member jsonb, session text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare taken public.invitation;
begin
  perform priv.check_door(door);
  -- The row is held until the end: of two who come at once with one invitation, the second finds it used.
  select i.* into taken from public.invitation i join public.network n on n.network_id = i.network_id
    join public.member m on m.network_id = i.network_id and m.member_id = i.made_by
   where i.network_id = network and i.invitation_id = invitation and i.token_hash = token and i.state = 'open' and i.expires_at > now()
     and n.state = 'active' and m.state <> 'left' for update of i;
  if not found or taken.new_organization <> (given_organization is not null) then return false; end if;
  if taken.new_organization then
    if (given_organization ->> 'organizationId')::uuid <> taken.organization_id then return false; end if;
    perform priv.add_organization(network, given_organization, false);
  elsif not exists (select from public.organization o where o.network_id = network and o.organization_id = taken.organization_id and o.state = 'active') then
    return false;
  end if;
  perform priv.add_member(network, taken.organization_id, taken.role, given_member, session);
  update public.invitation i set state = 'used', used_by = (given_member ->> 'memberId')::uuid where i.network_id = network and i.invitation_id = invitation;
  return true;
end $$;

-- What anybody may know of the networks here: their names, and the key to check what they publish.
create function priv.networks() returns table (network_id uuid, name_en text, name_fr text, root_public bytea, founded_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.network_id, n.name_en, n.name_fr, n.root_public, n.founded_on from public.network n where n.state = 'active' order by n.name_en, n.network_id
$$;

-- The cards that are needed to check what a network published, and no others: of those who wrote or accepted it, and of whoever invited them, up to the root.
create function priv.public_cards(network uuid)
returns table (member_id uuid, organization_id uuid, card text, roles text, organization_card text, delegation text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive needed (member_id) as (
    select r.author_id from public.record r where r.network_id = network and r.tier = 'public' and r.state = 'accepted'
    union
    select v.reviewer_id from public.review v join public.record r using (network_id, kind, record_id)
     where v.network_id = network and r.tier = 'public' and r.state = 'accepted'
    union
    select i.made_by from needed d join public.invitation i on i.network_id = network and i.used_by = d.member_id
  )
  select m.member_id, m.organization_id, m.card, m.roles, o.card, (select i.delegation from public.invitation i where i.network_id = network and i.used_by = m.member_id)
    from needed d join public.member m on m.network_id = network and m.member_id = d.member_id
    join public.organization o on o.network_id = network and o.organization_id = m.organization_id
$$;
