-- Who may see and write which rows, held by the database itself: it holds when a request's SQL does not say what we wrote. A request is whoever its
-- session says (priv.ctx), and what it may do follows from that and from nothing else that it can set.

revoke all on schema priv from public;
grant usage on schema priv to recourse_app;
revoke all on all functions in schema priv from public;
grant execute on function priv.ctx(), priv.begin_challenge(bytea, uuid, uuid, text, bytea, text), priv.take_challenge(bytea, uuid, text),
  priv.open_session(bytea, text, uuid, uuid), priv.touch_session(bytea, text), priv.step_up(bytea, text), priv.end_session(bytea, text),
  priv.end_my_other_sessions(), priv.offer_founding(bytea, text, timestamptz), priv.open_founding(bytea, text),
  priv.found_network(bytea, text, jsonb, jsonb, jsonb, text), priv.open_invitation(bytea, uuid, uuid, bytea),
  priv.accept_invitation(bytea, uuid, uuid, bytea, jsonb, jsonb, text), priv.networks(), priv.public_cards(uuid),
  priv.members_without_wrap(uuid) to recourse_app;

-- A server that may not migrate still has to know whether it fits what it finds.
grant select (version) on priv.schema_version to recourse_app;

-- Forced, so that the owner too needs a policy, and has one: whoever forgets to take the application's role sees nothing rather than everything.
do $$ declare t text; begin
  for t in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy owner on public.%I to recourse_owner using (true) with check (true)', t);
  end loop;
end $$;

create policy own on public.network for select to recourse_app using (network_id = (select (priv.ctx()).network_id));
grant select on public.network to recourse_app;

create policy own_network on public.organization for select to recourse_app using (network_id = (select (priv.ctx()).network_id));
create policy by_steward on public.organization for update to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and ((select (priv.ctx()).role) = 'network-steward'
    or ((select (priv.ctx()).role) = 'steward' and organization_id = (select (priv.ctx()).organization_id))));
grant select, update (name_en, name_fr, card, trusted, state) on public.organization to recourse_app;

create policy own_network on public.member for select to recourse_app using (network_id = (select (priv.ctx()).network_id));
create policy by_steward_or_self on public.member for update to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and (member_id = (select (priv.ctx()).member_id) or (select (priv.ctx()).role) = 'network-steward'
    or ((select (priv.ctx()).role) = 'steward' and organization_id = (select (priv.ctx()).organization_id) and role in ('member', 'steward'))));
grant select, update (role, roles, state, card) on public.member to recourse_app;

-- How one signs in: read by its person alone, and changed only just after signing in again.
create policy own on public.member_key for select to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and member_id = (select (priv.ctx()).member_id));
create policy own_stepped_up on public.member_key for update to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and member_id = (select (priv.ctx()).member_id) and (select (priv.ctx()).stepped_up));
grant select, update (salt, login_public, keys_sealed) on public.member_key to recourse_app;

create policy own on public.passkey for select to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and member_id = (select (priv.ctx()).member_id));
create policy own_stepped_up on public.passkey for all to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and member_id = (select (priv.ctx()).member_id) and (select (priv.ctx()).stepped_up));
grant select, insert, update (login_public, keys_sealed), delete on public.passkey to recourse_app;

create policy own on public.recovery_seal for all to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and member_id = (select (priv.ctx()).member_id));
create policy by_steward_stepped_up on public.recovery_seal for select to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and (select (priv.ctx()).stepped_up) and (select (priv.ctx()).role) in ('steward', 'network-steward')
    and exists (select from public.member m where m.network_id = recovery_seal.network_id and m.member_id = recovery_seal.member_id
      and m.organization_id = (select (priv.ctx()).organization_id)));
grant select, insert, update (sealed, card_version), delete on public.recovery_seal to recourse_app;

create policy seen on public.recovery for select to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and organization_id = (select (priv.ctx()).organization_id));
create policy start on public.recovery for insert to recourse_app
  with check (network_id = (select (priv.ctx()).network_id) and organization_id = (select (priv.ctx()).organization_id)
    and (select (priv.ctx()).role) in ('steward', 'network-steward') and (select (priv.ctx()).stepped_up) and started_by = (select (priv.ctx()).member_id)
    and confirmed_by is null and state = 'waiting' and ready_at > now() + interval '23 hours 55 minutes'
    and exists (select from public.member m where m.network_id = recovery.network_id and m.member_id = recovery.member_id
      and m.organization_id = (select (priv.ctx()).organization_id) and m.state <> 'left'));
create policy confirm on public.recovery for update to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and organization_id = (select (priv.ctx()).organization_id) and state = 'waiting'
    and (select (priv.ctx()).role) in ('steward', 'network-steward') and (select (priv.ctx()).stepped_up) and started_by <> (select (priv.ctx()).member_id))
  with check (network_id = (select (priv.ctx()).network_id) and organization_id = (select (priv.ctx()).organization_id) and state = 'waiting'
    and (select (priv.ctx()).role) in ('steward', 'network-steward') and (select (priv.ctx()).stepped_up)
    and started_by <> (select (priv.ctx()).member_id) and member_id <> (select (priv.ctx()).member_id) and confirmed_by = (select (priv.ctx()).member_id));
create policy stop on public.recovery for update to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and organization_id = (select (priv.ctx()).organization_id) and state = 'waiting'
    and ((select (priv.ctx()).role) in ('steward', 'network-steward') or member_id = (select (priv.ctx()).member_id)))
  with check (network_id = (select (priv.ctx()).network_id) and organization_id = (select (priv.ctx()).organization_id) and state = 'stopped');
-- The keys that a recovery will put in place are given, and never shown.
grant select (network_id, recovery_id, member_id, organization_id, started_by, confirmed_by, ready_at, state) on public.recovery to recourse_app;
grant insert, update (confirmed_by, ready_at, state) on public.recovery to recourse_app;

create policy seen on public.invitation for select to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and (made_by = (select (priv.ctx()).member_id) or (select (priv.ctx()).role) in ('coordinator', 'network-steward')
    or ((select (priv.ctx()).role) = 'steward' and organization_id = (select (priv.ctx()).organization_id))));
create policy make on public.invitation for insert to recourse_app
  with check (network_id = (select (priv.ctx()).network_id) and made_by = (select (priv.ctx()).member_id) and state = 'open' and used_by is null
    and expires_at < now() + interval '31 days'
    and ((select (priv.ctx()).role) = 'network-steward' or ((select (priv.ctx()).role) in ('steward', 'coordinator') and not new_organization
      and organization_id = (select (priv.ctx()).organization_id) and role in ('member', 'steward'))));
create policy revoke on public.invitation for update to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and state = 'open' and (made_by = (select (priv.ctx()).member_id) or (select (priv.ctx()).role) = 'network-steward'
    or ((select (priv.ctx()).role) = 'steward' and organization_id = (select (priv.ctx()).organization_id))))
  with check (network_id = (select (priv.ctx()).network_id) and state = 'revoked');
grant select (network_id, invitation_id, organization_id, role, new_organization, expires_at, delegation, made_by, used_by, state) on public.invitation to recourse_app;
grant insert, update (state) on public.invitation to recourse_app;

create policy mine on public.group_epoch for select to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and (kind = 'network' or (kind = 'trusted' and (select (priv.ctx()).trusted))
    or organization_id = (select (priv.ctx()).organization_id)));
create policy next on public.group_epoch for insert to recourse_app
  with check (network_id = (select (priv.ctx()).network_id) and made_by = (select (priv.ctx()).member_id) and (kind = 'network'
    or (kind = 'trusted' and (select (priv.ctx()).trusted)) or organization_id = (select (priv.ctx()).organization_id)));
grant select, insert on public.group_epoch to recourse_app;

create policy own on public.wrap for select to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and member_id = (select (priv.ctx()).member_id));
create policy give on public.wrap for insert to recourse_app
  with check (network_id = (select (priv.ctx()).network_id)
    and exists (select from public.group_epoch g where g.network_id = wrap.network_id and g.group_id = wrap.group_id and g.epoch = wrap.epoch and g.state = 'open')
    and priv.belongs_to_group(network_id, group_id, (select (priv.ctx()).member_id)) and priv.belongs_to_group(network_id, group_id, member_id));
grant select, insert on public.wrap to recourse_app;
grant execute on function priv.belongs_to_group(uuid, uuid, uuid) to recourse_app;

create policy own_organization on public.audit for select to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and (organization_id = (select (priv.ctx()).organization_id) or (select (priv.ctx()).role) = 'network-steward'));
create policy add on public.audit for insert to recourse_app
  with check (network_id = (select (priv.ctx()).network_id) and actor_id = (select (priv.ctx()).member_id)
    and (organization_id = (select (priv.ctx()).organization_id) or (select (priv.ctx()).role) in ('coordinator', 'network-steward')));
grant select on public.audit to recourse_app;
grant insert (network_id, organization_id, action, actor_id, target_id) on public.audit to recourse_app;
