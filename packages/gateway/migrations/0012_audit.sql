-- The audit log of each city, a chain without gaps: see the contract's `auditEntry`. `at` stays the text that was hashed.
create table audit_entries (
  city text collate "C" not null,
  seq bigint not null,
  at text collate "C" not null,
  actor text collate "C" not null,
  role text collate "C" not null,
  act text collate "C" not null,
  subjects uuid[] not null,
  number integer,
  file uuid,
  payload text collate "C",
  prev text collate "C" not null,
  hash text collate "C" not null,
  primary key (city, seq)
);

create index audit_entries_of_actor on audit_entries (city, actor, seq);

-- Which entries are about a request or record.
create table audit_subjects (
  city text collate "C" not null,
  subject uuid not null,
  seq bigint not null,
  primary key (city, subject, seq)
);

-- Signed heads of the logs, to be copied to where this database's owner cannot write.
create table audit_heads (
  city text collate "C" not null,
  seq bigint not null,
  signed_at timestamptz not null,
  jws text not null,
  primary key (city, seq)
);

create function audit_stays() returns trigger language plpgsql as $$ begin raise exception 'what was noted in the audit log stays as it is'; end $$;

create trigger audit_entries_stay before update or delete or truncate on audit_entries
  for each statement execute function audit_stays();

create trigger audit_subjects_stay before update or delete or truncate on audit_subjects
  for each statement execute function audit_stays();

create trigger audit_heads_stay before update or delete or truncate on audit_heads
  for each statement execute function audit_stays();

-- What is to be noted in the log: written with what was done, in its transaction, and taken out with the entry's writing.
-- An event is named by request and number; of a reading all is here.
create table audit_waiting (
  city text collate "C" not null,
  id bigint generated always as identity,
  request_id uuid,
  number integer,
  at timestamptz,
  act text,
  actor text,
  role text,
  subjects uuid[],
  file uuid,
  primary key (city, id)
);

-- The salt of the digests of all that was written about a request or record. Without it they say nothing.
create table audit_salts (
  city text collate "C" not null,
  request_id uuid not null,
  salt bytea not null,
  primary key (city, request_id)
);

-- What was before there was a log.
insert into audit_waiting (city, request_id, number)
select city, request_id, number from events order by city, at, request_id, number;

insert into audit_waiting (city, at, act, actor, role, subjects, file)
select city, at, 'picture-seen', who, role, array[request_id], file_id from looks order by city, id;
