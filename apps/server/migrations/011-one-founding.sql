-- A server that was started several times before anybody founded a network gave out several links. Once one has served, none of the others may.

create or replace function priv.found_network(door bytea, token text, given_network jsonb, given_organization jsonb, given_member jsonb, session text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare network uuid := (given_network ->> 'networkId')::uuid;
begin
  perform priv.check_door(door);
  -- Of two who come at once with two links, the second finds none.
  lock table priv.founding in share row exclusive mode;
  if not exists (select from priv.founding f where f.token_hash = sha256(convert_to(token, 'UTF8')) and not f.used and f.expires_at > now()) then return false; end if;
  delete from priv.founding;
  insert into public.network (network_id, name_en, name_fr, root_public)
  values (network, given_network ->> 'nameEn', given_network ->> 'nameFr', decode(given_network ->> 'rootPublic', 'hex'));
  perform priv.add_organization(network, given_organization, true);
  perform priv.add_member(network, (given_organization ->> 'organizationId')::uuid, 'network-steward', given_member, session);
  return true;
end $$;
