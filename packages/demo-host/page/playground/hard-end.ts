import { noteKill } from './kept-settings.js';

/** What a page is told before it goes. A killed one is told nothing. */
const FAREWELLS = ['beforeunload', 'freeze', 'pagehide', 'visibilitychange'];

/**
 * Makes ready to end this page without a farewell; call it before the script of the plugin runs, so that nobody hears first.
 *
 * @returns ends the page at once and loads it anew
 */
export function hardEnd(): () => void {
  let isDying = false;
  for (const name of FAREWELLS) {
    addEventListener(
      name,
      (event) => {
        if (isDying) event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
  return () => {
    isDying = true;
    noteKill();
    location.reload();
  };
}
