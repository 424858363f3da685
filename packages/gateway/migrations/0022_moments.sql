-- What was done on a day is read by its moment; without this, all that came after it would be looked through first.
create index audit_entries_by_time on audit_entries (city, at, seq);
