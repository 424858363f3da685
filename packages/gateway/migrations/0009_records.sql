-- What is not a request and yet has commands, events and a view of its own: other duties, covers. Its commands and events
-- lie beside those of the requests, under its own id; its row in the change feed says of which kind it is.
create table records (
  city text collate "C" not null,
  id uuid not null,
  kind text collate "C" not null,
  version integer not null,
  changed_at timestamptz not null,
  view json not null,
  primary key (city, id)
) with (fillfactor = 85);

alter table changes add column kind text collate "C" not null default 'request';

-- Who serves a place instead of whom, and in which span; a row while a cover is agreed and not over.
create table cover_areas (
  city text collate "C" not null,
  cover uuid not null,
  area text collate "C" not null,
  officer text collate "C" not null,
  stand_in text collate "C" not null,
  stand_in_name text not null,
  begins_at timestamptz not null,
  ends_at timestamptz,
  primary key (city, cover, area)
);

create index cover_areas_by_area on cover_areas (city, area);

-- When something is next to be done for a cover: requests move, or go back. No row when nothing is.
create table cover_steps (
  city text collate "C" not null,
  cover uuid not null,
  due_at timestamptz not null,
  primary key (city, cover)
);

create index cover_steps_due on cover_steps (city, due_at);
