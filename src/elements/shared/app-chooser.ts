import { codeOf } from './asking.js';

/** For so long another tap is the same wish, in milliseconds; who taps after that has no chooser of the app before them. */
const SAME_WISH_MS = 3_000;

/** What is done about a file that the app around the page is to choose. */
export interface AppChoice<T> {
  /** Has the app choose; undefined when the person thought better of it. */
  readonly pick: () => Promise<T | undefined>;
  readonly take: (chosen: T) => void;
  /** Opens the browser's own chooser. */
  readonly web: () => void;
  /** The person is to be told that nothing was chosen. */
  readonly failed: (code: 'too-large' | 'unknown') => void;
}

/** When the app was asked and has not answered yet; `GIVEN_UP` where the browser's own chooser has taken its place. */
const asked = new WeakMap<object, number>();
const GIVEN_UP = -Infinity;

/**
 * Whether a tap is the app's to answer, which is decided at once, because the browser's own chooser opens by the tap itself or
 * not at all. That one takes the app's place when the app refuses, does not answer, or did so before.
 *
 * @param by what was tapped
 */
export function isChosenByApp<T>(by: object, { timeStamp }: Event, choice: AppChoice<T>): boolean {
  const before = asked.get(by);
  if (before === undefined) {
    asked.set(by, timeStamp);
    void haveChosen(by, choice);
    return true;
  }
  if (timeStamp - before < SAME_WISH_MS) return true;
  asked.set(by, GIVEN_UP);
  return false;
}

async function haveChosen<T>(by: object, { pick, take, web, failed }: AppChoice<T>): Promise<void> {
  try {
    const chosen = await pick();
    asked.delete(by);
    if (chosen !== undefined) take(chosen);
  } catch (error) {
    // The person has gone the other way meanwhile.
    if (asked.get(by) === GIVEN_UP) return;
    const isTooLarge = codeOf(error) === 'too-large';
    if (isTooLarge) asked.delete(by);
    else asked.set(by, GIVEN_UP);
    // Not within the tap itself: what is being pressed cannot be pressed once more.
    if (!isTooLarge && isTapped()) setTimeout(web);
    else failed(isTooLarge ? 'too-large' : 'unknown');
  }
}

/** Whether the last tap still opens a chooser; a browser that does not say so is tapped once more. */
function isTapped(): boolean {
  return Reflect.has(navigator, 'userActivation') && navigator.userActivation.isActive;
}
