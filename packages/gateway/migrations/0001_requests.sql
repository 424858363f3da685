-- City data: every table has `city` first in its primary key and every query names it.

-- One row a request; `view` is the fold of its events, written as it is sent.
-- `owner` is the host's id of the citizen or partner whose request it is.
create table requests (
  city text collate "C" not null,
  id uuid not null,
  code text collate "C" not null,
  owner text collate "C",
  version integer not null,
  submitted_at timestamptz not null,
  changed_at timestamptz not null,
  view json not null,
  primary key (city, id),
  unique (city, code)
) with (fillfactor = 85);

create table events (
  city text collate "C" not null,
  request_id uuid not null,
  number integer not null,
  type text not null,
  at timestamptz not null,
  actor text not null,
  event json not null,
  primary key (city, request_id, number)
);

-- Accepted commands, for ever: the same id has one effect however late it comes again.
create table commands (
  city text collate "C" not null,
  id uuid not null,
  request_id uuid not null,
  type text not null,
  actor text not null,
  fingerprint bytea not null,
  device_at text not null,
  stored_at timestamptz not null default now(),
  primary key (city, id)
);

-- The change feed: one narrow row a request, at the position of its latest change. Positions are (xid, seq), and readers
-- stop below the oldest transaction still running, so no row can appear behind a cursor.
create sequence change_positions;

create table changes (
  city text collate "C" not null,
  request_id uuid not null,
  xid bigint not null,
  seq bigint not null,
  place text collate "C" not null,
  village text collate "C" not null,
  district text collate "C" not null,
  owner text collate "C",
  officer text collate "C",
  status text collate "C" not null,
  turn text collate "C" not null,
  submitted_at timestamptz not null,
  primary key (city, request_id)
);

create unique index changes_by_city on changes (city, xid, seq);
create index changes_by_district on changes (city, district, xid, seq);
create index changes_by_village on changes (city, village, xid, seq);
create index changes_by_place on changes (city, place, xid, seq);
create index changes_by_owner on changes (city, owner, xid, seq) where owner is not null;
create index changes_by_officer on changes (city, officer, xid, seq) where officer is not null;

create index queue_of_city on changes (city, turn, submitted_at, request_id);
create index queue_of_district on changes (city, district, turn, submitted_at, request_id);
create index queue_of_village on changes (city, village, turn, submitted_at, request_id);
create index queue_of_place on changes (city, place, turn, submitted_at, request_id);
create index queue_of_officer on changes (city, officer, turn, submitted_at, request_id) where officer is not null;

-- Requests that were taken from an officer, so that the feed can tell him that they are gone.
create table departures (
  city text collate "C" not null,
  officer text collate "C" not null,
  request_id uuid not null,
  xid bigint not null,
  seq bigint not null,
  place text collate "C" not null,
  village text collate "C" not null,
  district text collate "C" not null,
  primary key (city, officer, request_id)
);

create index departures_by_officer on departures (city, officer, xid, seq);
create index departures_by_city on departures (city, xid, seq);

-- What is to be done after a commit. A worker takes open rows, skipping those that another holds.
create table jobs (
  city text collate "C" not null,
  id bigint generated always as identity,
  kind text not null,
  request_id uuid not null,
  details json not null,
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  done_at timestamptz,
  primary key (city, id)
);

create index jobs_open on jobs (city, due_at, id) where done_at is null;

-- What was told to whom.
create table notices (
  city text collate "C" not null,
  job bigint not null,
  kind text not null,
  officer text not null,
  request_id uuid not null,
  told_at timestamptz not null default now(),
  primary key (city, job)
);

create table officers (
  city text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  phone text not null,
  areas text[] not null,
  invented boolean not null,
  active boolean not null default true,
  primary key (city, id)
);

-- One row: which database this is. See the feed's cursors.
create table database_life (
  is_only boolean primary key check (is_only),
  id uuid not null default gen_random_uuid()
);
