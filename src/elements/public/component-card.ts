import type { PublishedComponent, PublishedLine } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { linkButton } from '../shared/button.js';
import { disc, type IconPath } from '../shared/icon.js';
import {
  chatIcon,
  clockIcon,
  freeIcon,
  idCardIcon,
  nextIcon,
  paperIcon,
  phoneIcon,
  trackIcon,
} from '../shared/icons.js';
import { listIcon } from '../shared/icons-work.js';
import { sourceList, standingMark } from './standing-mark.js';
import type { StandardsState } from './standards-state.js';

const ICONS: Partial<Record<PublishedComponent['code'], IconPath>> = {
  requirements: paperIcon,
  procedure: trackIcon,
  time: clockIcon,
  fee: freeIcon,
  product: idCardIcon,
  complaints: chatIcon,
};

/** A component in a card of its own: what it says, how sure it is, and who says so. */
export function componentCard(state: StandardsState, component: PublishedComponent): TemplateResult {
  const { words } = state;
  const { code, name, plain, standing, groups, sources } = component;
  const id = `part-${code}`;
  return html`<section class="card" part="card" aria-labelledby=${id}>
    <div class="by-icon">
      ${disc(ICONS[code] ?? listIcon)}
      <div>
        <h3 id=${id}>${name}</h3>
        <p class="muted small">${plain}</p>
      </div>
    </div>
    ${
      standing === 'missing'
        ? html`${standingMark(words, standing)}
            <p class="muted">${words.missingText}</p>`
        : html`${groupList(state, groups)} ${code === 'complaints' ? contacts(state) : nothing}
          ${standingMark(words, standing)} ${sourceList(words, sources)}`
    }
  </section>`;
}

/** One way to reach each of those who take complaints. */
function contacts({ page, words }: StandardsState): TemplateResult {
  return html`<div class="bar even" role="group" aria-label=${words.complain}>
    ${page.contacts.map(({ name, phone, web }) => {
      const href = web ?? (phone === undefined ? undefined : `tel:${phone.replace(/[ -]/g, '')}`);
      return href === undefined
        ? nothing
        : linkButton({ label: name, href, icon: web === undefined ? phoneIcon : nextIcon, outside: web !== undefined });
    })}
  </div>`;
}

/** Lines under their headings. Several headings are folded, so that a person opens the one that is theirs. */
function groupList(state: StandardsState, groups: PublishedComponent['groups']): TemplateResult[] {
  const isFolded = groups.filter(({ name }) => name !== null).length > 1;
  return groups.map(({ name, lines }) => {
    if (name === null || !isFolded)
      return html`${name === null ? nothing : html`<h4>${name}</h4>`}${lineList(state, lines)}`;
    return html`<details class="kind">
      <summary>${name}</summary>
      ${lineList(state, lines)}
    </details>`;
  });
}

function lineList({ words }: StandardsState, lines: readonly PublishedLine[]): TemplateResult {
  return html`<ul class="points">
    ${lines.map(
      ({ text, alternatives = [], when, confirmed }) =>
        html`<li>
          <span>${[text, ...alternatives].join(` ${words.or} `)}</span>
          ${when === undefined ? nothing : html`<p class="muted small">${when}</p>`}
          ${confirmed === 'no' ? standingMark(words, confirmed) : nothing}
        </li>`,
    )}
  </ul>`;
}
