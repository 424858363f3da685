-- What citizens think of the service, kept so that nobody can tell whose answer is whose: no row here names a request, a
-- person or a moment. What was answered for is remembered by a ticket alone, which says nothing without the gateway's secret.
create table survey_spent (
  city text collate "C" not null,
  ticket bytea not null,
  primary key (city, ticket)
);

-- Answers that wait until there are enough of their kind in their district to be counted at once; then they are deleted.
create table survey_waiting (
  city text collate "C" not null,
  id uuid not null,
  district text collate "C" not null,
  service text collate "C" not null,
  coded boolean not null,
  marks json not null,
  words text,
  primary key (city, id)
);

create index survey_waiting_of_district on survey_waiting (city, district);

-- Answers added up. `month` is that in which the last of several was given; `counts` has how often each mark was given.
create table survey_tallies (
  city text collate "C" not null,
  month text collate "C" not null,
  district text collate "C" not null,
  service text collate "C" not null,
  answers integer not null,
  coded integer not null,
  counts json not null,
  primary key (city, month, district, service)
);

-- What people added in their own words. The ids are dice, so that their order says nothing.
create table survey_words (
  city text collate "C" not null,
  month text collate "C" not null,
  id uuid not null,
  words text not null,
  primary key (city, month, id)
);

-- How often money was asked for, by officer (empty where nobody is meant for sure).
create table money_counts (
  city text collate "C" not null,
  month text collate "C" not null,
  officer text collate "C" not null,
  asked integer not null,
  answered integer not null,
  primary key (city, month, officer)
);
