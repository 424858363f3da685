import { noFigures, type BoardPlace, type BoardReply, type Figures } from '@halo-pamor/contract';

/** When the invented board was read. */
export const BOARD_AT = '2026-11-20T03:00:00.000Z';

/** An invented place: an officer who was heard of an hour ago, and no work unless it is given. */
function inventedPlace(
  place: string,
  figures: Partial<Figures> = {},
  more: Partial<Omit<BoardPlace, 'figures'>> = {},
): BoardPlace {
  return {
    place,
    figures: { ...noFigures, ...figures },
    waitsSince: null,
    officer: { id: `satgas-${place}`, name: 'Budi Rekaan', heardAt: '2026-11-20T02:00:00.000Z' },
    ...more,
  };
}

/** An invented board of a city: calm places, some with work, one that is silent and one that waits for its first answer. */
export function inventedBoard(places: readonly string[]): BoardReply {
  const [first = '', second = '', third = ''] = places;
  const named: Readonly<Record<string, BoardPlace>> = {
    [first]: inventedPlace(
      first,
      { open: 3, officer: 3 },
      { officer: { id: 'satgas-1', name: 'Ani Rekaan', heardAt: '2026-11-18T02:00:00.000Z' } },
    ),
    [second]: inventedPlace(
      second,
      { open: 7, officer: 4, operator: 3, unanswered: 2, late: 2, visits: 1, originals: 1 },
      { waitsSince: '2026-11-18T01:00:00.000Z' },
    ),
    [third]: inventedPlace(third, { open: 1, centre: 1 }),
  };
  return {
    at: BOARD_AT,
    area: '32.75',
    invented: true,
    centre: { requests: 1, districts: 1, since: BOARD_AT },
    places: places.map((place) => named[place] ?? inventedPlace(place)),
  };
}
