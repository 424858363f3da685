import type { HaloBridge } from '../../bridge/shell/halo-bridge.js';
import { ask } from './events.js';

/**
 * The app around this page, where there is one that was let in; what it can do is there, and the rest is undefined.
 *
 * @param from an element below the provider; the page itself where none is at hand, since an app is around a whole page
 */
export function bridgeOf(from: EventTarget = document): HaloBridge | undefined {
  let found: HaloBridge | undefined;
  ask(from, 'halo-bridge', {
    give: (bridge) => {
      found = bridge;
    },
  });
  return found;
}
