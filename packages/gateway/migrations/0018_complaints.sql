-- Complaints are records; in their feed rows `due_at` is by when the next is due, `owner` whoever made one and is to find it,
-- `left_by` the officer whom one is about, who never sees it.
create index complaints_due on changes (city, due_at) where kind = 'complaint';

-- By which code somebody without a login follows a complaint. The word that goes with it follows from a secret and is not stored.
create table complaint_codes (
  city text collate "C" not null,
  code text collate "C" not null,
  complaint uuid not null,
  primary key (city, code)
);
