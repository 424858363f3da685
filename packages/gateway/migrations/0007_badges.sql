-- The badge that stands for a visit now: one row a request, replaced when the officer has it made anew.
create table badges (
  city text collate "C" not null,
  request_id uuid not null,
  officer text collate "C" not null,
  visit text not null,
  badge text not null,
  until timestamptz not null,
  primary key (city, request_id)
);
