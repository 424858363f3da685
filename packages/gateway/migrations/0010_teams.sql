-- Officers who see a stop of an outreach day by its team, wherever their own areas are.
alter table changes add column team text[];

create index changes_of_teams on changes (city, xid, seq) where team is not null;
