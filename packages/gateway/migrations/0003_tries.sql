-- How often somebody guessed: one row for an address and one for a code, known by a hash alone, until its time is over.
-- Whoever guesses names no city.
create table tries (
  key text collate "C" primary key,
  count integer not null,
  until timestamptz not null
);

create index tries_to_forget on tries (until);
