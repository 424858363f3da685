-- That an officer looked at a finished month of their own score; from then on others see it too.
create table score_openings (
  city text collate "C" not null,
  officer text collate "C" not null,
  month text collate "C" not null,
  opened_at timestamptz not null default now(),
  primary key (city, officer, month)
);

-- Finished hand-overs that were drawn by lot to be asked about by telephone. Written when the lot of a district is first asked for
-- on a day; what stands here stays drawn, so that nobody draws until the lot suits them.
create table callback_draws (
  city text collate "C" not null,
  request_id uuid not null,
  number integer not null,
  day date not null,
  district text collate "C" not null,
  place text collate "C" not null,
  carrier text collate "C" not null,
  at timestamptz not null,
  primary key (city, request_id, number)
);

create index callback_draws_of_day on callback_draws (city, day, district);

-- The days on which a district's lot was drawn, also where nothing was there to draw from.
create table callback_days (
  city text collate "C" not null,
  day date not null,
  district text collate "C" not null,
  primary key (city, day, district)
);

-- How much came in a month. Views are written again and again, the day of a submission never.
create index requests_submitted on requests (city, submitted_at);
-- Covers are few, and whose places they are stands in them alone.
create index changes_of_covers on changes (city, submitted_at) where kind = 'cover';
