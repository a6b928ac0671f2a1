-- Who may read and write which records: the table of kinds of the design, as the database holds it.

create function priv.owns_service(network uuid, organization uuid, service text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.record r where r.network_id = network and r.kind = 'ownership' and r.about = service
    and r.organization_id = organization and r.state = 'accepted')
$$;

-- Whether whoever asks may put down a record in this state. The author of an ownership is not its organization, which is the one that owns.
create function priv.may_write(kind text, tier text, state text, record_id text, organization uuid, about text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  who priv.actor := priv.ctx();
  leads boolean := who.role in ('coordinator', 'network-steward');
  own boolean := organization = who.organization_id;
begin
  if who.member_id is null or (tier = 'trusted' and not who.trusted) or (tier = 'organization' and not own) then return false; end if;
  return case kind
    when 'entry' then tier <> 'organization' and own and (state = 'proposed' or (state = 'accepted' and (leads
      or (who.role = 'steward' and priv.owns_service(who.network_id, who.organization_id, about)))))
    when 'ownership' then tier = 'public' and leads and about is not null and state in ('accepted', 'withdrawn')
    when 'round' then tier = 'network' and own and leads and state in ('accepted', 'withdrawn')
    when 'profile' then tier = 'network' and own and state in ('accepted', 'withdrawn') and (record_id = who.member_id::text
      or (record_id = who.organization_id::text and who.role <> 'member'))
    when 'practice' then tier = 'network' and own and who.role <> 'member' and state in ('accepted', 'withdrawn')
    when 'checkpoint' then tier <> 'organization' and own and leads and state = 'accepted'
    else false end;
end $$;

-- Whether whoever asks may accept, refuse or withdraw what is there.
create function priv.may_review(kind text, tier text, organization uuid, author uuid, about text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare who priv.actor := priv.ctx();
begin
  if who.member_id is null or (tier = 'trusted' and not who.trusted) or (tier = 'organization' and organization <> who.organization_id) then return false; end if;
  return who.role in ('coordinator', 'network-steward')
    or (kind = 'entry' and who.role = 'steward' and priv.owns_service(who.network_id, who.organization_id, about));
end $$;
revoke all on function priv.owns_service(uuid, uuid, text), priv.may_write(text, text, text, text, uuid, text), priv.may_review(text, text, uuid, uuid, text) from public;
grant execute on function priv.may_write(text, text, text, text, uuid, text), priv.may_review(text, text, uuid, uuid, text) to recourse_app;

-- What a network published is for every visitor. A member sees their own network alone, so that no query can mix two.
create policy published on public.record for select to recourse_app using (tier = 'public' and state = 'accepted' and (select (priv.ctx()).member_id) is null);
create policy own_network on public.record for select to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and (tier in ('public', 'network') or (tier = 'trusted' and (select (priv.ctx()).trusted))
    or (tier = 'organization' and organization_id = (select (priv.ctx()).organization_id))));
create policy write on public.record for insert to recourse_app
  with check (network_id = (select (priv.ctx()).network_id) and author_id = (select (priv.ctx()).member_id)
    and priv.may_write(kind, tier, state, record_id, organization_id, about));
-- Of several policies one is enough for the row as it was, and one, maybe another, for the row as it becomes: so each says all that it asks, twice.
-- A new version is written by who may write the record, and becomes theirs.
create policy rewrite on public.record for update to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and priv.may_write(kind, tier, state, record_id, organization_id, about))
  with check (network_id = (select (priv.ctx()).network_id) and priv.may_write(kind, tier, state, record_id, organization_id, about));
create policy review on public.record for update to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and priv.may_review(kind, tier, organization_id, author_id, about))
  with check (network_id = (select (priv.ctx()).network_id) and priv.may_review(kind, tier, organization_id, author_id, about)
    and state in ('accepted', 'refused', 'withdrawn'));
-- Whoever proposed something may take it back, until somebody decided.
create policy take_back on public.record for update to recourse_app
  using (network_id = (select (priv.ctx()).network_id) and author_id = (select (priv.ctx()).member_id) and state = 'proposed')
  with check (network_id = (select (priv.ctx()).network_id) and author_id = (select (priv.ctx()).member_id) and state = 'withdrawn');
grant select, insert, update (author_id, version, state, about, body, sealed, epoch, changed_on) on public.record to recourse_app;

create policy as_record on public.record_version for select to recourse_app
  using (exists (select from public.record r where r.network_id = record_version.network_id and r.kind = record_version.kind and r.record_id = record_version.record_id
    and ((select (priv.ctx()).member_id) is not null or r.version = record_version.version)));
grant select on public.record_version to recourse_app;

create policy as_record on public.review for select to recourse_app
  using (exists (select from public.record r where r.network_id = review.network_id and r.kind = review.kind and r.record_id = review.record_id));
create policy sign on public.review for insert to recourse_app
  with check (network_id = (select (priv.ctx()).network_id) and reviewer_id = (select (priv.ctx()).member_id)
    and exists (select from public.record r where r.network_id = review.network_id and r.kind = review.kind and r.record_id = review.record_id
      and (priv.may_review(r.kind, r.tier, r.organization_id, r.author_id, r.about) or r.author_id = (select (priv.ctx()).member_id))));
grant select, insert on public.review to recourse_app;
