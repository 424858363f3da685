import type { CityFirst, CityPack } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { ProviderTerms } from '../../locale/provider-terms.js';
import { button } from '../shared/button.js';
import { closeIcon, personIcon, warningIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import type { RoleElement } from '../shared/role-element.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import type { RoleView } from '../shared/session-state.js';
import type { WrittenQuestion } from '../shared/written-question.js';
import type { Phase } from './opening.js';
import { roomOf, tagOf } from './role-room.js';
import type { Session } from './session.js';
import { pageOf, type SettingFault } from './setting-faults.js';
import { signedOut } from './signed-out.js';
import type { Speech } from './speech.js';
import type { Way } from './way.js';
import { nameOf } from '../shared/own-names.js';

/** What a screen is made of. */
export interface Seen {
  readonly phase: Phase;
  readonly session: Session | undefined;
  readonly way: Way;
  readonly speech: Speech;
  readonly now: () => Date;
  /** Code of why it could not be opened. */
  readonly problem: string;
  /** What is wrong with the host's settings. */
  readonly faults: readonly SettingFault[];
  /** It opens for so long that somebody may wonder. */
  readonly isSlow: boolean;
  /** The first question that the page brought, if it did. */
  readonly written: WrittenQuestion | undefined;
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

function stillScreen({ phase, speech: { terms, own }, problem, faults, isSlow, again }: Seen): unknown {
  switch (phase) {
    case 'settings':
      return wrongScreen(own, faults);
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
      return html`<slot>${isSlow ? loadingState(terms) : nothing}</slot>`;
  }
}

/** What flows down into the view of a role, each of which takes what it has a use for. */
type Given = RoleView<CityPack | CityFirst> &
  Pick<RoleElement, 'draft' | 'isDraftLost' | 'news' | 'written' | 'fetchPack'>;

function roleScreen(seen: Seen, room: HTMLElement | null): ReturnType<typeof screenOf> {
  const { session, way, speech, now, faults, written } = seen;
  const { terms, own, pack, dates, viewIn } = speech;
  if (session?.actor === undefined || pack === undefined || dates === undefined) return { screen: nothing, room };
  const { actor, views, records, entries, connection, news, draft, isDraftLost } = session;
  const name = roomOf(actor.role);
  if (name === undefined) {
    const screen = emptyState({ icon: personIcon, title: own.notForRoleTitle, text: own.notForRole });
    return { screen, room };
  }
  const { route, canGoBack } = way;
  const given: Given = {
    pack,
    actor,
    views: viewIn ? views.map(viewIn) : views,
    records,
    entries,
    connection,
    route,
    canGoBack,
    terms,
    dates,
    now,
    draft,
    isDraftLost,
    news,
    viewIn,
    written,
    fetchPack: () => session.wholePack(),
  };
  const shown = room ?? document.createElement(nameOf(tagOf[name]));
  const signIn = session.signedOut ? signedOut(speech, () => void session.sync()) : nothing;
  return {
    screen: html`${wrongSettings(own, faults)}${signIn}${Object.assign(shown, given, { lang: terms.language })}`,
    room: shown,
  };
}

/** In place of everything, where nothing can be opened. */
export function wrongScreen(own: ProviderTerms, faults: readonly SettingFault[]): TemplateResult {
  return emptyState({
    icon: warningIcon,
    title: own.missingTitle,
    text: html`<span role="alert">${faults.map((fault) => faultWords(own, fault))}</span>`,
  });
}

/** What is wrong with one setting, for the person, and for whoever they show it to. */
function faultWords(own: ProviderTerms, { setting, is }: SettingFault): unknown {
  return html`<span>${fill(own[is], { setting })} <code>${pageOf(setting)}</code></span>`;
}

/** Stands above the views when they are shown in spite of a wrong setting. */
function wrongSettings(own: ProviderTerms, faults: readonly SettingFault[]): unknown {
  if (faults.length === 0) return nothing;
  const text = faults.map((fault) => faultWords(own, fault));
  return html`<div class="screen">${notice({ tone: 'warn', text, say: 'soon' })}</div>`;
}

/** Whether the home of a citizen is shown who has asked for nothing yet, as far as is known. */
export function isEmptyHome(session: Session | undefined, way: Way): boolean {
  if (session?.actor?.role !== 'citizen' || way.route.view !== 'home') return false;
  const { views, entries, connection } = session;
  return views.length + entries.length === 0 && connection.loaded;
}

/** A screen with what the host puts around it, and with what a screen reader is told. */
export function framed(screen: unknown, said: string, isOnline: boolean, isEmpty: boolean): TemplateResult {
  return html`<div part="root">
    <slot name="header"></slot>
    ${isOnline ? nothing : html`<slot name="offline"></slot>`} ${screen}
    ${isEmpty ? html`<slot name="empty"></slot>` : nothing}
    <slot name="help"></slot>
    <slot name="legal"></slot>
    <slot name="footer"></slot>
    <p class="unseen" role="status">${said}</p>
  </div>`;
}
