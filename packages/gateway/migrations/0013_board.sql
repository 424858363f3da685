-- What the board counts of a place, kept beside the feed rows that it is counted from, so that a board of a million requests
-- costs as much as one of a thousand. A place without a row has no work.
create table place_counts (
  city text collate "C" not null,
  place text collate "C" not null,
  open integer not null,
  officer integer not null,
  operator integer not null,
  centre integer not null,
  carrier integer not null,
  citizen integer not null,
  warned integer not null,
  primary key (city, place)
) with (fillfactor = 50);

-- A request that came to a turn (1), or went from it (-1).
create type counted_turn as (city text, place text, turn text, warned boolean, n integer);

-- Adds up place by place in one order, so that two batches never wait for each other crosswise.
create function count_turns(moved counted_turn[]) returns void language sql as $$
  insert into place_counts as p (city, place, open, officer, operator, centre, carrier, citizen, warned)
  select * from (
    select m.city, m.place,
      coalesce(sum(m.n) filter (where m.turn <> 'nobody'), 0)::int as open,
      coalesce(sum(m.n) filter (where m.turn in ('officer', 'officer-or-citizen')), 0)::int as officer,
      coalesce(sum(m.n) filter (where m.turn = 'operator'), 0)::int as operator,
      coalesce(sum(m.n) filter (where m.turn = 'centre'), 0)::int as centre,
      coalesce(sum(m.n) filter (where m.turn = 'carrier'), 0)::int as carrier,
      coalesce(sum(m.n) filter (where m.turn = 'citizen'), 0)::int as citizen,
      coalesce(sum(m.n) filter (where m.warned), 0)::int as warned
    from unnest(moved) m group by m.city, m.place) s
  where (s.open, s.officer, s.operator, s.centre, s.carrier, s.citizen, s.warned) <> (0, 0, 0, 0, 0, 0, 0)
  order by s.city, s.place
  on conflict (city, place) do update set
    open = p.open + excluded.open, officer = p.officer + excluded.officer, operator = p.operator + excluded.operator,
    centre = p.centre + excluded.centre, carrier = p.carrier + excluded.carrier, citizen = p.citizen + excluded.citizen,
    warned = p.warned + excluded.warned
$$;

create function count_changes() returns trigger language plpgsql as $$
declare moved counted_turn[] := '{}';
begin
  if tg_op <> 'DELETE' then
    select moved || coalesce(array_agg((city, place, turn, warned, 1)::counted_turn), '{}') into moved
    from came where kind = 'request';
  end if;
  if tg_op <> 'INSERT' then
    select moved || coalesce(array_agg((city, place, turn, warned, -1)::counted_turn), '{}') into moved
    from went where kind = 'request';
  end if;
  if cardinality(moved) > 0 then perform count_turns(moved); end if;
  return null;
end $$;

create trigger changes_came after insert on changes
  referencing new table as came for each statement execute function count_changes();
create trigger changes_moved after update on changes
  referencing old table as went new table as came for each statement execute function count_changes();
create trigger changes_went after delete on changes
  referencing old table as went for each statement execute function count_changes();

select count_turns(array_agg((city, place, turn, warned, 1)::counted_turn)) from changes where kind = 'request';

-- When something was last heard of an officer: a command of their own hand. Written at most once a minute.
create table officer_signs (
  city text collate "C" not null,
  officer text collate "C" not null,
  heard_at timestamptz not null,
  primary key (city, officer)
) with (fillfactor = 50);

create function note_signs() returns trigger language plpgsql as $$
begin
  insert into officer_signs as s (city, officer, heard_at)
  select c.city, c.actor, max(c.stored_at) from came c
  join officers o on o.city = c.city and o.id = c.actor
  group by c.city, c.actor order by c.city, c.actor
  on conflict (city, officer) do update set heard_at = excluded.heard_at
    where excluded.heard_at - s.heard_at > interval '1 minute';
  return null;
end $$;

create trigger commands_came after insert on commands
  referencing new table as came for each statement execute function note_signs();

insert into officer_signs (city, officer, heard_at)
select c.city, c.actor, max(c.stored_at) from commands c join officers o on o.city = c.city and o.id = c.actor
group by c.city, c.actor;

-- Visits by their moment: those of today are few.
create index visits_done on events (city, at) where type in ('papers-collected', 'visit-failed', 'items-delivered');
-- Those that nobody has answered.
create index changes_unanswered on changes (city, place, submitted_at) where status = 'submitted' and turn = 'officer';
