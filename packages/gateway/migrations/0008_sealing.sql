-- Who sent an entry or a picture in its author's stead; null where the author did. They may go on with the upload, and see
-- nothing else of it.
alter table commands add column carrier text collate "C";
alter table files add column carrier text collate "C";
