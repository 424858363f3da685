import type { BoardFigure } from '@halo-pamor/contract';

/** Events that are a visit, whatever came of it. */
export const VISITS = `('papers-collected', 'visit-failed', 'items-delivered')`;

/** What nobody has answered. */
export const UNANSWERED = `c.status = 'submitted' and c.turn = 'officer'`;

/** Unanswered since before `$4`. */
export const LATE = `c.submitted_at < $4::timestamptz`;

/**
 * What makes a request count in a figure of the board, said of its row `c` in the feed. `$1` is the city, `$4` the moment before
 * which an unanswered one is late, `$5` when today began there. The turns are those by which `place_counts` is kept
 * (`0013_board.sql`).
 */
export const figureConditions: Readonly<Record<BoardFigure, string>> = {
  open: `c.turn <> 'nobody'`,
  officer: `c.turn in ('officer', 'officer-or-citizen')`,
  operator: `c.turn = 'operator'`,
  centre: `c.turn = 'centre'`,
  carrier: `c.turn = 'carrier'`,
  citizen: `c.turn = 'citizen'`,
  unanswered: UNANSWERED,
  late: `${UNANSWERED} and ${LATE}`,
  warned: 'c.warned',
  visits: `exists (select 1 from events e where e.city = $1 and e.request_id = c.request_id and e.type in ${VISITS}
    and e.at >= $5::timestamptz)`,
  originals: 'exists (select 1 from custody_alarms a where a.city = $1 and a.request_id = c.request_id)',
};
