/** Weeks that count at most: a place without any stop waits as long as one whose last was a year ago. */
export const MOST_WEEKS = 52;

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** How many people of a place do not own a document; null where that is hidden. */
export interface Unreached {
  readonly place: string;
  readonly document: string;
  readonly date: string;
  readonly missing: number | null;
  readonly denominator: number | null;
}

/** A stop of the outreach that was or will be: its place and its day. */
export interface KnownStop {
  readonly place: string;
  readonly day: string;
}

/** Where the next stop would reach most, and why. */
export interface SuggestedStop {
  /** The village that the stop serves. */
  readonly village: string;
  /** Its place with most people of whom something is missing. */
  readonly place: string;
  /** The document that most people of the village lack, and how many that are, hidden places left out. */
  readonly document: string;
  readonly missing: number;
  /** Places of the village whose count is hidden and stands for nothing here. */
  readonly hiddenPlaces: number;
  /** The day of the last stop in the village; null when there was none. */
  readonly lastDay: string | null;
  /** Whole weeks since then, {@link MOST_WEEKS} at most and where there was none. */
  readonly weeks: number;
  /** `missing` times `weeks`, by which they are sorted. */
  readonly points: number;
}

/**
 * Suggests villages for the next stop: people who lack a document, times the weeks since the last stop there. One document
 * counts, that which most people lack, so that nobody is counted twice. A village with a stop planned is left out. How far
 * a way is stands in no pack, so it is not reckoned with.
 *
 * @param today the city's day, `2026-11-22`
 */
export function suggestStops(
  unreached: readonly Unreached[],
  stops: readonly KnownStop[],
  today: string,
): SuggestedStop[] {
  const byVillage = new Map<string, Unreached[]>();
  for (const each of unreached) {
    const village = each.place.slice(0, 13);
    byVillage.set(village, [...(byVillage.get(village) ?? []), each]);
  }
  return [...byVillage]
    .flatMap(([village, rows]) => {
      const own = stops.filter(({ place }) => place.slice(0, 13) === village).map(({ day }) => day);
      if (own.some((day) => day >= today)) return [];
      return suggestionFor(village, rows, own, today);
    })
    .sort((one, other) => other.points - one.points || (one.village < other.village ? -1 : 1));
}

function suggestionFor(
  village: string,
  rows: readonly Unreached[],
  days: readonly string[],
  today: string,
): SuggestedStop[] {
  const sums = new Map<string, number>();
  for (const { document, missing } of rows) sums.set(document, (sums.get(document) ?? 0) + (missing ?? 0));
  const [worst] = [...sums].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  if (worst === undefined || worst[1] === 0) return [];
  const [document, missing] = worst;
  const places = rows.filter((row) => row.document === document);
  const [most] = [...places].sort((one, other) => (other.missing ?? 0) - (one.missing ?? 0));
  const lastDay = days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
  const since = lastDay === null ? MOST_WEEKS : Math.floor((Date.parse(today) - Date.parse(lastDay)) / WEEK_MS);
  const weeks = Math.min(MOST_WEEKS, since);
  return [
    {
      ...{ village, place: most?.place ?? village, document, missing, lastDay, weeks },
      hiddenPlaces: places.filter((row) => row.missing === null).length,
      points: missing * weeks,
    },
  ];
}
