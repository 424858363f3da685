-- By when the most pressing document of a request is due, and when the system has to look whether to warn of its promise.
-- Both follow from the request and the pack of its city; they stand here so that what is late is found without reading views.
alter table changes add column due_at timestamptz;
alter table changes add column promise_at timestamptz;

create index promises_to_look_at on changes (city, promise_at) where promise_at is not null;

-- What was asked for before there were promises is looked at once.
update changes set promise_at = now()
where kind = 'request' and status not in ('delivered', 'refused', 'cancelled');
