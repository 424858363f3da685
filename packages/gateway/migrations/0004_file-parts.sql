-- What of an upload is here: parts one behind the other, each a file of the file store under `key`.
create table file_parts (
  city text collate "C" not null,
  file_id uuid not null,
  at integer not null,
  bytes integer not null,
  key text collate "C" not null,
  primary key (city, file_id, at)
);

create unique index file_parts_by_key on file_parts (key);
