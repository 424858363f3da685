-- Officers who see a request no longer though it lies in their areas: it was given to somebody else.
alter table changes add column left_by text[];

-- Who gave a request away and has nothing of it in hand, once and for as long as that holds.
delete from departures d using changes c
where c.city = d.city and c.request_id = d.request_id and c.officer = d.officer;

update changes c set left_by = d.officers
from (select city, request_id, array_agg(officer) as officers from departures group by city, request_id) d
where c.city = d.city and c.request_id = d.request_id;
