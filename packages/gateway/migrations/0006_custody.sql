-- The lines of the receipts: what happened to each original paper, chained by hash and signed. They are for ever and name
-- no citizen, so nothing ever needs to change or remove one, and the database refuses it.
create table custody_lines (
  city text collate "C" not null,
  request_id uuid not null,
  number integer not null,
  line json not null,
  hash text collate "C" not null,
  jws text not null,
  primary key (city, request_id, number)
);

create function custody_lines_stay() returns trigger language plpgsql as $$ begin raise exception 'a custody line stays as it is'; end $$;

create trigger custody_lines_stay before update or delete or truncate on custody_lines
  for each statement execute function custody_lines_stay();

-- When somebody is next to be warned of an original of a request; no row while none is out.
create table custody_alarms (
  city text collate "C" not null,
  request_id uuid not null,
  due_at timestamptz not null,
  primary key (city, request_id)
);

create index custody_alarms_due on custody_alarms (city, due_at);

-- Whether a warning on the request is open. Few are, so each queue of them is a part of one small index.
alter table changes add column warned boolean not null default false;

create index warned_in_city on changes (city, submitted_at, request_id) where warned;
