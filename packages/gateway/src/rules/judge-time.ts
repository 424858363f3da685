/**
 * Longest that a command may have waited for it to be believed: beyond this the device's clock was set in between, such as
 * by a phone that lost its battery and began anew in 1970.
 */
const LONGEST_WAIT_MS = 60 * 24 * 60 * 60 * 1000;

/**
 * Longest that a batch is on its way: a client gives a call up before. A device whose clock seems to be behind by no more
 * than that has, as far as anyone can tell, a right clock and a slow line.
 */
const LONGEST_WAY_MS = 2 * 60 * 1000;

/** When a command was made, as its device says. */
export interface ToldTime {
  /** The device's time of the command. */
  readonly at: string;
  /** The device's time of sending; absent from older clients. */
  readonly sentAt?: string | undefined;
  /** The last change of the request so far: what was made before it is told after it. */
  readonly after?: string | undefined;
}

/**
 * The moment at which a command is judged: now, less what it waited on the device. Both of the device's times are off by the
 * same, so that its clock may be wrong by years.
 *
 * @param now milliseconds since 1970
 * @returns RFC 3339 in UTC; never after now, nor before `after`
 */
export function judgeTimeOf({ at, sentAt, after }: ToldTime, now: number): string {
  const waited = sentAt === undefined ? 0 : Date.parse(sentAt) - Date.parse(at);
  const isBelieved = waited > 0 && waited <= LONGEST_WAIT_MS;
  const reckoned = new Date(isBelieved ? now - waited : now).toISOString();
  return after !== undefined && after > reckoned ? after : reckoned;
}

/**
 * The moment at which a person did what a command tells, where it matters whether that was before something else happened:
 * as `judgeTimeOf`, but the time that the batch was on its way is not counted against the person.
 *
 * @param arrived when the batch reached the gateway, in milliseconds since 1970
 * @returns RFC 3339 in UTC; never after `arrived`
 */
export function doneTimeOf({ at, sentAt }: Omit<ToldTime, 'after'>, arrived: number): string {
  const way = sentAt === undefined ? 0 : arrived - Date.parse(sentAt);
  return judgeTimeOf({ at, sentAt }, way > 0 && way <= LONGEST_WAY_MS ? arrived - way : arrived);
}
