-- The tables of a network. Every one has network_id first in its primary key, and refers to others only within the same network: no row of one
-- network can point at, or run into, a row of another. Identifiers are made by the clients, at random, and say nothing.
-- Days, not instants: the hour at which somebody works is nobody's business. Expiries alone are instants, since a protocol needs them.

create table public.network (
  network_id uuid not null,
  name_en text not null,
  name_fr text not null,
  root_public bytea not null,
  founded_on date not null default current_date,
  seq bigint not null default 0,
  state text not null default 'active' check (state in ('active', 'closed')),
  primary key (network_id)
);

create table public.organization (
  network_id uuid not null references public.network,
  organization_id uuid not null,
  name_en text not null,
  name_fr text not null,
  card text not null,
  trusted boolean not null default false,
  state text not null default 'active' check (state in ('active', 'left')),
  joined_on date not null default current_date,
  seq bigint not null default 0,
  primary key (network_id, organization_id)
);

create table public.member (
  network_id uuid not null,
  member_id uuid not null,
  organization_id uuid not null,
  handle text not null,
  role text not null check (role in ('member', 'steward', 'coordinator', 'network-steward')),
  state text not null default 'active' check (state in ('active', 'left', 'recovering')),
  card text not null,
  roles text not null default '[]',
  joined_on date not null default current_date,
  seq bigint not null default 0,
  primary key (network_id, member_id),
  unique (network_id, handle),
  foreign key (network_id, organization_id) references public.organization
);
create index member_by_organization on public.member (network_id, organization_id);

-- Apart from member, so that one may be read by everybody in the network and the other by its person alone.
create table public.member_key (
  network_id uuid not null,
  member_id uuid not null,
  salt bytea not null check (length(salt) = 16),
  login_public bytea not null check (length(login_public) = 32),
  keys_sealed bytea not null,
  primary key (network_id, member_id),
  foreign key (network_id, member_id) references public.member
);

create table public.passkey (
  network_id uuid not null,
  member_id uuid not null,
  credential_id text not null,
  login_public bytea not null check (length(login_public) = 32),
  keys_sealed bytea not null,
  added_on date not null default current_date,
  primary key (network_id, member_id, credential_id),
  foreign key (network_id, member_id) references public.member
);

-- organization_id refers to nothing: the organization of a first steward does not exist yet.
create table public.invitation (
  network_id uuid not null references public.network,
  invitation_id uuid not null,
  organization_id uuid not null,
  role text not null check (role in ('member', 'steward', 'coordinator', 'network-steward')),
  new_organization boolean not null default false,
  token_hash bytea not null check (length(token_hash) = 32),
  expires_at timestamptz not null,
  delegation text not null,
  secrets_sealed bytea not null,
  made_by uuid not null,
  used_by uuid,
  state text not null default 'open' check (state in ('open', 'used', 'revoked')),
  primary key (network_id, invitation_id),
  unique (network_id, token_hash),
  foreign key (network_id, made_by) references public.member (network_id, member_id),
  foreign key (network_id, used_by) references public.member (network_id, member_id),
  check ((state = 'used') = (used_by is not null))
);
create index invitation_by_token on public.invitation (token_hash);

create table public.group_epoch (
  network_id uuid not null references public.network,
  group_id uuid not null,
  epoch integer not null check (epoch >= 1),
  kind text not null check (kind in ('network', 'trusted', 'organization')),
  organization_id uuid,
  state text not null default 'open' check (state in ('open', 'closed')),
  history_sealed bytea,
  made_by uuid not null,
  made_on date not null default current_date,
  primary key (network_id, group_id, epoch),
  unique nulls not distinct (network_id, kind, organization_id, epoch),
  foreign key (network_id, organization_id) references public.organization,
  foreign key (network_id, made_by) references public.member (network_id, member_id),
  check ((kind = 'organization') = (organization_id is not null))
);

create table public.wrap (
  network_id uuid not null,
  group_id uuid not null,
  epoch integer not null,
  member_id uuid not null,
  wrapped bytea not null,
  primary key (network_id, group_id, epoch, member_id),
  foreign key (network_id, group_id, epoch) references public.group_epoch,
  foreign key (network_id, member_id) references public.member
);
create index wrap_by_member on public.wrap (network_id, member_id);

create table public.recovery_seal (
  network_id uuid not null,
  member_id uuid not null,
  sealed bytea not null,
  card_version integer not null,
  primary key (network_id, member_id),
  foreign key (network_id, member_id) references public.member
);

create table public.recovery (
  network_id uuid not null,
  recovery_id uuid not null,
  member_id uuid not null,
  organization_id uuid not null,
  started_by uuid not null,
  confirmed_by uuid,
  ready_at timestamptz not null,
  salt bytea not null check (length(salt) = 16),
  login_public bytea not null check (length(login_public) = 32),
  keys_sealed bytea not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'stopped')),
  primary key (network_id, recovery_id),
  foreign key (network_id, member_id) references public.member,
  foreign key (network_id, organization_id) references public.organization,
  foreign key (network_id, started_by) references public.member (network_id, member_id),
  foreign key (network_id, confirmed_by) references public.member (network_id, member_id)
);
create unique index recovery_waiting on public.recovery (network_id, member_id) where state = 'waiting';

create table public.record (
  network_id uuid not null,
  kind text not null check (kind in ('entry', 'ownership', 'round', 'profile', 'practice', 'checkpoint')),
  record_id text not null,
  organization_id uuid not null,
  author_id uuid not null,
  tier text not null check (tier in ('public', 'network', 'trusted', 'organization')),
  group_id uuid,
  epoch integer,
  version integer not null default 1 check (version >= 1),
  seq bigint not null default 0,
  state text not null check (state in ('accepted', 'proposed', 'refused', 'withdrawn')),
  about text,
  body text,
  sealed bytea,
  changed_on date not null default current_date,
  primary key (network_id, kind, record_id),
  foreign key (network_id, organization_id) references public.organization,
  foreign key (network_id, author_id) references public.member (network_id, member_id),
  foreign key (network_id, group_id, epoch) references public.group_epoch,
  -- What is public is there to be read; what is not is sealed, and nothing of it lies beside the seal.
  check (case when tier = 'public' then body is not null and sealed is null and group_id is null and epoch is null
         else body is null and sealed is not null and group_id is not null and epoch is not null end)
);
create index record_by_seq on public.record (network_id, seq);
create index record_by_about on public.record (network_id, kind, about);

create table public.record_version (
  network_id uuid not null,
  kind text not null,
  record_id text not null,
  version integer not null,
  author_id uuid not null,
  state text not null,
  body text,
  sealed bytea,
  epoch integer,
  changed_on date not null default current_date,
  primary key (network_id, kind, record_id, version),
  foreign key (network_id, kind, record_id) references public.record
);

-- The signed statement of who accepted, refused or withdrew a record: kept beside it, and never changed.
create table public.review (
  network_id uuid not null,
  kind text not null,
  record_id text not null,
  review_id uuid not null default gen_random_uuid(),
  version integer not null,
  state text not null check (state in ('accepted', 'refused', 'withdrawn')),
  reviewer_id uuid not null,
  statement text not null,
  seq bigint not null default 0,
  made_on date not null default current_date,
  primary key (network_id, kind, record_id, review_id),
  foreign key (network_id, kind, record_id) references public.record,
  foreign key (network_id, reviewer_id) references public.member (network_id, member_id)
);

create table public.audit (
  network_id uuid not null,
  organization_id uuid not null,
  n bigint not null,
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  action text not null check (action ~ '^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$'),
  actor_id uuid not null,
  target_id text check (target_id ~ '^[A-Za-z0-9_.-]{1,120}$'),
  on_day date not null default current_date,
  primary key (network_id, organization_id, n),
  foreign key (network_id, organization_id) references public.organization,
  foreign key (network_id, actor_id) references public.member (network_id, member_id)
);
