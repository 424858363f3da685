-- Who outside is told of what: one row an endpoint and city, as the settings say at the start of a gateway. Where it lies and by
-- which secret it is signed stays in the settings. `sources` are types of events, or `type:kind`.
create table webhook_endpoints (
  city text collate "C" not null,
  name text collate "C" not null,
  sources text[] not null,
  primary key (city, name)
);

-- What is to be told, once for each endpoint and event: written with the event or not at all.
create table webhook_sends (
  city text collate "C" not null,
  endpoint text collate "C" not null,
  subject uuid not null,
  number integer not null,
  source text not null,
  at timestamptz not null,
  attempts integer not null default 0,
  first_at timestamptz,
  due_at timestamptz not null default '-infinity',
  outcome text,
  sent_at timestamptz,
  parked_at timestamptz,
  primary key (city, endpoint, subject, number)
);

create index webhook_sends_waiting on webhook_sends (city, endpoint, due_at) where sent_at is null and parked_at is null;
create index webhook_sends_parked on webhook_sends (city, endpoint) where parked_at is not null;

create function note_webhooks() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from webhook_endpoints) then return null; end if;
  insert into webhook_sends (city, endpoint, subject, number, source, at)
  select n.city, e.name, n.request_id, n.number, n.source, n.at
  from (
    select city, request_id, number, at,
      case when type = 'warning-raised' then type || ':' || (event -> 'data' ->> 'kind') else type end as source
    from came) n
  join webhook_endpoints e on e.city = n.city and n.source = any(e.sources)
  on conflict (city, endpoint, subject, number) do nothing;
  return null;
end $$;

create trigger events_to_webhooks after insert on events
  referencing new table as came for each statement execute function note_webhooks();
