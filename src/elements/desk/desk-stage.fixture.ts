import { openWarnings, type RequestView } from '@halo-pamor/contract';
import { withCityWords } from '../../locale/fill.js';
import { idDesk } from '../../locale/id-desk.js';
import { lentOriginals } from './lent-originals.fixture.js';
import { inventedRequests, inventedState } from '../shared/invented-requests.fixture.js';
import type { RoleView } from '../shared/session-state.js';
import { registered, staged, type Answers, type Staged } from '../shared/staged.fixture.js';
import type { DeskFormElement } from './desk-form.js';
import type { DeskStage } from './desk-stage.js';
import { deskElements } from './elements.js';
import { HaloDesk } from './halo-desk.js';

/** What a part of the desk is given in tests. */
function deskStage(more: Partial<RoleView> = {}): DeskStage {
  const { route: _route, ...state } = inventedState('operator', { canGoBack: true, ...more });
  return { ...state, words: withCityWords(idDesk, state.pack.words), memory: { servicePoint: '' }, news: 0 };
}

/** Puts one part about a request on the page, and counts how often it was done. */
export async function desking<E extends DeskFormElement>(
  part: new () => E,
  request: RequestView,
  answers: Answers = {},
  more: Partial<RoleView> = {},
): Promise<Staged<E> & { readonly dones: () => number }> {
  registered(deskElements);
  const element = new part();
  let dones = 0;
  element.stage = deskStage(more);
  element.request = request;
  element.done = () => (dones += 1);
  return { ...(await staged(element, answers)), dones: () => dones };
}

/** Puts the whole desk on the page, over a gateway that holds the invented requests. */
export function wholeDesk(
  role: 'operator' | 'supervisor' = 'operator',
  more: Partial<RoleView> = {},
  answers: Answers = {},
): Promise<Staged<HaloDesk>> {
  registered(deskElements);
  const warned = Object.values(lentOriginals).filter((view) => openWarnings(view).length > 0);
  const requests: Answers['requests'] = ({ status, turn, warning }) =>
    Promise.resolve({
      items:
        warning === 'open'
          ? warned
          : Object.values(inventedRequests).filter((view) =>
              turn === 'operator'
                ? view.items.some((item) => ['filed', 'approved', 'printed'].includes(item.status))
                : view.items.some((item) => item.status === status),
            ),
      next: null,
    });
  const element = Object.assign(new HaloDesk(), inventedState(role, { views: [], ...more }));
  return staged(element, { requests, ...answers });
}
