-- Who owns which document, as counted by those who count it. Counts are never changed: an import counts or does not, so that
-- applying one and taking it back is a word and not a million rows. Of several that count the one applied last stands.
create table coverage_imports (
  city text collate "C" not null,
  id uuid not null,
  actor text not null,
  actor_name text not null,
  began_at timestamptz not null default now(),
  state text not null check (state in ('reading', 'preview', 'applied', 'taken-back')),
  applied_at timestamptz,
  counts integer not null default 0,
  bytes bigint not null default 0,
  primary key (city, id)
);

create table coverage_counts (
  city text collate "C" not null,
  import uuid not null,
  document text collate "C" not null,
  day date not null,
  area text collate "C" not null,
  people text collate "C" not null,
  numerator integer not null,
  denominator integer not null,
  source text not null,
  line integer not null,
  primary key (city, import, document, day, area, people)
);

create index coverage_standing on coverage_counts (city, document, day desc, area, people);
