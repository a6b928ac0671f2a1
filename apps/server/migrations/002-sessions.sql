-- What no request may read, whatever its SQL says: sessions, challenges, secrets. The application has no right on these tables. It goes through
-- functions that run with the owner's rights, and those that open something ask for a key of the door: 32 bytes that only the process of the
-- server holds, in memory. Text that slipped into a request's SQL does not know it, and so can forge no session.

create table priv.door (
  key_hash bytea not null primary key,
  made_at timestamptz not null default now()
);

-- token_hash is the hash of what a request presents, which is itself a hash of the cookie: nothing that lies here opens a session.
create table priv.session (
  token_hash bytea not null primary key,
  network_id uuid not null,
  member_id uuid not null,
  made_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null default now() + interval '12 hours',
  stepped_up_at timestamptz,
  foreign key (network_id, member_id) references public.member
);
create index session_by_member on priv.session (network_id, member_id);

create table priv.challenge (
  challenge_id uuid not null primary key,
  network_id uuid not null,
  handle text not null,
  member_id uuid,
  nonce bytea not null check (length(nonce) = 32),
  purpose text not null check (purpose in ('login', 'step-up')),
  made_at timestamptz not null default now()
);

create table priv.founding (
  token_hash bytea not null primary key,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used boolean not null default false
);

create table priv.secret (
  name text not null primary key,
  value bytea not null check (length(value) = 32)
);

create type priv.actor as (network_id uuid, member_id uuid, organization_id uuid, role text, trusted boolean, stepped_up boolean);

-- Whose request this is: read afresh in each statement from the session it presents, so that who has left is out at once. All null without one.
create function priv.ctx() returns priv.actor language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select row(m.network_id, m.member_id, m.organization_id, m.role, o.trusted, coalesce(s.stepped_up_at > now() - interval '5 minutes', false))::priv.actor
    from priv.session s
    join public.member m on m.network_id = s.network_id and m.member_id = s.member_id
    join public.organization o on o.network_id = m.network_id and o.organization_id = m.organization_id
    join public.network n on n.network_id = m.network_id
   where s.token_hash = sha256(convert_to(current_setting('app.session', true), 'UTF8'))
     and s.ends_at > now() and s.seen_at > now() - interval '15 minutes'
     and m.state <> 'left' and o.state = 'active' and n.state = 'active'
$$;

create function priv.check_door(presented bytea) returns void language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if presented is null or not exists (select from priv.door d where d.key_hash = sha256(presented)) then
    raise exception 'door' using errcode = 'RCDOR';
  end if;
end $$;

-- HMAC (RFC 2104) on the SHA-256 of PostgreSQL, held to the vectors of RFC 4231 by a test: pgcrypto is not on every server. Keys of 64 bytes at most.
create function priv.hmac_sha256(message bytea, key bytea) returns bytea language plpgsql immutable strict set search_path = pg_catalog, pg_temp as $$
declare
  inner_pad bytea := decode(repeat('36', 64), 'hex');
  outer_pad bytea := decode(repeat('5c', 64), 'hex');
begin
  for i in 0 .. length(key) - 1 loop
    inner_pad := set_byte(inner_pad, i, get_byte(key, i) # 54);
    outer_pad := set_byte(outer_pad, i, get_byte(key, i) # 92);
  end loop;
  return sha256(outer_pad || sha256(inner_pad || message));
end $$;

-- Somebody who is not there gets a salt all the same, always the same one: nobody learns from it who is in a network.
create function priv.fake_salt(network uuid, handle text) returns bytea language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select substring(priv.hmac_sha256(convert_to(network::text || chr(10) || handle, 'UTF8'), s.value) from 1 for 16)
    from priv.secret s where s.name = 'fake-salt'
$$;

-- A recovery whose wait is over, or that a second person confirmed, takes effect when its member next comes to the door.
create function priv.apply_recovery(network uuid, member uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare due public.recovery;
begin
  update public.recovery r set state = 'done'
   where r.network_id = network and r.member_id = member and r.state = 'waiting' and r.ready_at <= now() returning * into due;
  if not found then return; end if;
  update public.member_key k set salt = due.salt, login_public = due.login_public, keys_sealed = due.keys_sealed
   where k.network_id = network and k.member_id = member;
  delete from public.passkey p where p.network_id = network and p.member_id = member;
  delete from priv.session s where s.network_id = network and s.member_id = member;
  update public.member m set state = 'active' where m.network_id = network and m.member_id = member and m.state = 'recovering';
  insert into public.audit (network_id, organization_id, action, actor_id, target_id) values (network, due.organization_id, 'recovery.done', due.started_by, member::text);
end $$;

create function priv.begin_challenge(door bytea, challenge uuid, network uuid, asked_handle text, asked_nonce bytea, asked_purpose text)
returns bytea language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare known uuid; real_salt bytea; false_salt bytea;
begin
  perform priv.check_door(door);
  delete from priv.challenge where made_at < now() - interval '10 minutes';
  select m.member_id into known from public.member m join public.network n using (network_id)
   where m.network_id = network and m.handle = asked_handle and m.state <> 'left' and n.state = 'active';
  -- The same work for all: the recovery of nobody is looked for too, and the false salt is made even when it is not needed.
  perform priv.apply_recovery(network, coalesce(known, '00000000-0000-0000-0000-000000000000'));
  select k.salt into real_salt from public.member_key k where k.network_id = network and k.member_id = known;
  false_salt := priv.fake_salt(network, asked_handle);
  insert into priv.challenge (challenge_id, network_id, handle, member_id, nonce, purpose) values (challenge, network, asked_handle, known, asked_nonce, asked_purpose);
  return coalesce(real_salt, false_salt);
end $$;

-- Gives a challenge once: it is gone whatever comes of it. login_public is null when nobody can answer it.
create function priv.take_challenge(door bytea, challenge uuid, credential text)
returns table (network_id uuid, handle text, member_id uuid, nonce bytea, purpose text, login_public bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_door(door);
  return query
    with taken as (delete from priv.challenge c where c.challenge_id = challenge and c.made_at > now() - interval '2 minutes' returning c.*)
    select t.network_id, t.handle, t.member_id, t.nonce, t.purpose,
           case when credential is null then (select k.login_public from public.member_key k where k.network_id = t.network_id and k.member_id = t.member_id)
                else (select p.login_public from public.passkey p where p.network_id = t.network_id and p.member_id = t.member_id and p.credential_id = credential) end
      from taken t;
end $$;

create function priv.add_session(token text, network uuid, member uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into priv.session (token_hash, network_id, member_id) values (sha256(convert_to(token, 'UTF8')), network, member)
$$;

create function priv.open_session(door bytea, token text, network uuid, member uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_door(door);
  delete from priv.session where ends_at < now() or seen_at < now() - interval '15 minutes';
  if not exists (select from public.member m where m.network_id = network and m.member_id = member and m.state <> 'left') then return false; end if;
  perform priv.add_session(token, network, member);
  return true;
end $$;

-- Who a request is from, or nothing; the time it was seen moves at most once a minute, so that reading does not become writing.
create function priv.touch_session(door bytea, token text)
returns table (network_id uuid, member_id uuid, organization_id uuid, role text, trusted boolean, stepped_up boolean, handle text, ends_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who priv.actor;
begin
  perform priv.check_door(door);
  perform set_config('app.session', token, true);
  who := priv.ctx();
  if who.member_id is null then return; end if;
  update priv.session s set seen_at = now() where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.seen_at < now() - interval '1 minute';
  return query select who.network_id, who.member_id, who.organization_id, who.role, who.trusted, who.stepped_up, m.handle, s.ends_at
    from priv.session s join public.member m on m.network_id = s.network_id and m.member_id = s.member_id
   where s.token_hash = sha256(convert_to(token, 'UTF8'));
end $$;

create function priv.step_up(door bytea, token text) returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_door(door);
  update priv.session s set stepped_up_at = now() where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.ends_at > now();
  return found;
end $$;

create function priv.end_session(door bytea, token text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_door(door);
  delete from priv.session s where s.token_hash = sha256(convert_to(token, 'UTF8'));
end $$;

-- A member may end all of their own other sessions from within a request: it can harm nobody else.
create function priv.end_my_other_sessions() returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who priv.actor := priv.ctx(); ended bigint;
begin
  delete from priv.session s where s.network_id = who.network_id and s.member_id = who.member_id
     and s.token_hash <> sha256(convert_to(current_setting('app.session', true), 'UTF8'));
  get diagnostics ended = row_count;
  return ended;
end $$;
