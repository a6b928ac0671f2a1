-- What a client asks of a chain of cards, held here too: whoever no longer leads lets nobody in, and a copy for visitors brings everyone who vouched.

-- An invitation of somebody who is made a member would be believed by no client: it closes with the role that it rested on.
create function priv.on_role_lowered() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.invitation i set state = 'revoked' where i.network_id = new.network_id and i.made_by = new.member_id and i.state = 'open';
  return null;
end $$;
create trigger on_role_lowered after update on public.member for each row
  when (new.role = 'member' and old.role <> 'member') execute function priv.on_role_lowered();

-- As before, and also those who signed a change of role of somebody needed: without their cards, who was made a steward does not lead to the root.
create or replace function priv.public_cards(network uuid)
returns table (member_id uuid, organization_id uuid, card text, roles text, organization_card text, delegation text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive needed (member_id) as (
    select r.author_id from public.record r where r.network_id = network and r.tier = 'public' and r.state = 'accepted'
    union
    select v.reviewer_id from public.review v join public.record r using (network_id, kind, record_id)
     where v.network_id = network and r.tier = 'public' and r.state = 'accepted'
    union
    select vouched.member_id from needed d cross join lateral (
      select i.made_by as member_id from public.invitation i where i.network_id = network and i.used_by = d.member_id
      union
      select s.member_id from public.member m
        cross join lateral jsonb_array_elements(m.roles::jsonb) as change (signed)
        cross join lateral jsonb_array_elements(change.signed -> 'signatures') as one (signature)
        join public.member s on s.network_id = network and s.member_id::text = one.signature ->> 'by'
       where m.network_id = network and m.member_id = d.member_id
    ) vouched
  )
  select m.member_id, m.organization_id, m.card, m.roles, o.card, (select i.delegation from public.invitation i where i.network_id = network and i.used_by = m.member_id)
    from needed d join public.member m on m.network_id = network and m.member_id = d.member_id
    join public.organization o on o.network_id = network and o.organization_id = m.organization_id
$$;
revoke all on function priv.on_role_lowered() from public;
