-- What came to wait for the centre, by its moment: the board tells a burst of it from the usual.
create index centre_awaited on events (city, at) where type = 'centre-awaited';
