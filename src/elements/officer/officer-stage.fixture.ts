import type { RequestView } from '@halo-pamor/contract';
import { withCityWords } from '../../locale/fill.js';
import { idOfficer } from '../../locale/id-officer.js';
import { inventedState } from '../shared/invented-requests.fixture.js';
import type { RoleView } from '../shared/session-state.js';
import { registered, staged, type Staged } from '../shared/staged.fixture.js';
import { officerElements } from './elements.js';
import type { OfficerScreenElement } from './officer-screen.js';
import type { OfficerStage } from './officer-stage.js';

/** What an officer's screen is given in tests. */
export function officerStage(more: Partial<RoleView> = {}): OfficerStage {
  const { route: _route, ...state } = inventedState('officer', { canGoBack: true, ...more });
  return { ...state, draft: null, words: withCityWords(idOfficer, state.pack.words) };
}

/** Puts one screen about a request on the page. */
export function staging<E extends OfficerScreenElement>(
  screen: new () => E,
  request: RequestView,
  more: Partial<RoleView> = {},
): Promise<Staged<E>> {
  registered(officerElements);
  const element = new screen();
  element.stage = officerStage(more);
  element.request = request;
  return staged(element);
}
