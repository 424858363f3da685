import { isHolder, type Original, type RequestView } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { icon } from '../shared/icon.js';
import { pictureIcon } from '../shared/picture/picture-icons.js';
import { unsureBackBy } from '../shared/staff-words.js';
import type { DeskStage } from './desk-stage.js';
import { holderName, originalName, originalPlace } from './original-words.js';
import { pagesOf } from './since-return.js';

/** What is known of an original: where it is, who was offered it, how it looks and where it goes; `look` shows its picture. */
export function originalLines(
  stage: DeskStage,
  request: RequestView,
  original: Original,
  look: (file: string) => void,
): TemplateResult {
  const { words, dates, actor, pack } = stage;
  const { leg, note, photo, surrendered, ended, backBy } = original;
  const looks = [words.custody.condition[original.condition], note].filter(Boolean).join('. ');
  const goes = surrendered
    ? `${words.originals.stays}.`
    : `${fill(words.originals.backBy, { when: dates.day(backBy) })}.${unsureBackBy(pack, words)}`;
  const picture = pagesOf(request).find(({ file }) => file === photo);
  return html`<b>${originalName(stage, request, original)}</b>
    <p>${originalPlace(stage, original)}</p>
    ${
      leg === null || isHolder(leg.to, actor)
        ? nothing
        : html`<p>
            ${fill(words.originals.offered, { name: holderName(stage, leg.to), when: dates.dayTime(leg.since) })}
          </p>`
    }
    <p class="muted small">
      ${fill(words.originals.looks, { looks })}${ended === null ? html`<br />${goes}` : nothing}
    </p>
    ${
      picture === undefined
        ? nothing
        : html`<button type="button" class="link" @click=${() => look(picture.file)}>
            ${icon(pictureIcon)}${words.originals.photo}
          </button>`
    }`;
}
