import { html, nothing } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { closeIcon, personIcon, warningIcon } from '../shared/icons.js';
import type { RoleElement } from '../shared/role-element.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import type { RoleView } from '../shared/session-state.js';
import type { Phase } from './opening.js';
import { roomOf, tagOf } from './role-room.js';
import type { Router } from './router.js';
import type { Session } from './session.js';
import { signedOut } from './signed-out.js';
import type { Speech } from './speech.js';

/** What a screen is made of. */
export interface Seen {
  readonly phase: Phase;
  readonly session: Session | undefined;
  readonly router: Router;
  readonly speech: Speech;
  readonly now: () => Date;
  /** Code of why it could not be opened. */
  readonly problem: string;
  /** The setting that is missing. */
  readonly setting: string | undefined;
  /** Opens anew. */
  readonly again: () => void;
}

/**
 * What stands on the element in its phase.
 *
 * @param room the element of the role's views, kept from one drawing to the next; null before the first
 * @returns what to draw, and that element
 */
export function screenOf(
  seen: Seen,
  room: HTMLElement | null,
): { readonly screen: unknown; readonly room: typeof room } {
  if (seen.phase === 'ready') return roleScreen(seen, room);
  return { screen: stillScreen(seen), room };
}

function stillScreen({ phase, speech: { terms, own }, problem, setting = '', again }: Seen): unknown {
  switch (phase) {
    case 'settings':
      return emptyState({
        icon: warningIcon,
        title: own.missingTitle,
        text: html`<span role="alert">${fill(own.missing, { setting })}</span>`,
      });
    case 'failed':
      return errorState(terms, problem, again);
    case 'closed':
      return emptyState({
        icon: closeIcon,
        title: own.closedTitle,
        text: own.closedText,
        action: button({ label: own.reopen, press: again }),
      });
    default:
      return html`<slot>${loadingState(terms)}</slot>`;
  }
}

function roleScreen(seen: Seen, room: HTMLElement | null): ReturnType<typeof screenOf> {
  const { session, router, speech, now } = seen;
  const { terms, own, pack, dates } = speech;
  if (session?.actor === undefined || pack === undefined || dates === undefined) return { screen: nothing, room };
  const { actor, views, records, entries, connection, news, draft } = session;
  const name = roomOf(actor.role);
  if (name === undefined) {
    const screen = emptyState({ icon: personIcon, title: own.notForRoleTitle, text: own.notForRole });
    return { screen, room };
  }
  const { route, canGoBack } = router;
  const given: RoleView & Pick<RoleElement, 'draft' | 'news'> = {
    pack,
    actor,
    views,
    records,
    entries,
    connection,
    route,
    canGoBack,
    terms,
    dates,
    now,
    draft,
    news,
  };
  const shown = room ?? document.createElement(tagOf[name]);
  const signIn = session.signedOut ? signedOut(speech, () => void session.sync()) : nothing;
  return { screen: html`${signIn}${Object.assign(shown, given, { lang: terms.language })}`, room: shown };
}
