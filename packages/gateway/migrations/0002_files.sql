-- Files that people send, one row from the creation of the upload on. `sha256` and `bytes` are those of the file as it is
-- sent; what is kept and shown is a picture made anew from it. States: arriving, verified, attached (a page of a paper),
-- loose (no longer a page), refused, gone.
create table files (
  city text collate "C" not null,
  id uuid not null,
  request_id uuid not null,
  paper text collate "C" not null,
  page integer not null,
  sha256 text collate "C" not null,
  bytes integer not null,
  type text not null,
  metadata text not null,
  sender text collate "C" not null,
  state text collate "C" not null,
  problem text,
  width integer,
  height integer,
  attempts integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (city, id)
);

create index files_of_request on files (city, request_id);
create index files_of_sender on files (city, sender, created_at);
create index files_to_sweep on files (city, state, changed_at) where state <> 'attached';

-- Each time somebody looked at a picture.
create table looks (
  city text collate "C" not null,
  id bigint generated always as identity,
  request_id uuid not null,
  file_id uuid not null,
  who text collate "C" not null,
  name text not null,
  role text not null,
  at timestamptz not null default now(),
  primary key (city, id)
);

create index looks_of_request on looks (city, request_id, id);
