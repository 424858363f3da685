import { ANSWER_WITHIN_HOURS, type CityPack } from '@halo-pamor/contract';
import type { BoardQuestion } from '../store/board.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What the board of an area counts at a moment: what is late by then, and what was done since midnight in the city. */
export function boardQuestion(pack: CityPack, area: string, at: Date): BoardQuestion {
  const offset = pack.utcOffset * 60_000;
  const today = Math.floor((at.getTime() + offset) / DAY_MS) * DAY_MS - offset;
  return {
    city: pack.city.code,
    area,
    lateBefore: new Date(at.getTime() - ANSWER_WITHIN_HOURS * HOUR_MS).toISOString(),
    today: new Date(today).toISOString(),
  };
}
