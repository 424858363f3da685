import { html, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import { idPhoto } from '../../../locale/id-photo.js';
import type { SharedTerms } from '../../../locale/terms.js';
import { spoken } from '../../../locale/spoken.js';
import { icon, type IconPath } from '../icon.js';
import { checkIcon, clockIcon, comesBackIcon, uploadIcon, warningIcon } from '../icons.js';
import { pictureIcon } from '../picture/picture-icons.js';
import type { Tone } from '../tone.js';
import type { Photo } from './photo-list.js';

const looks: Readonly<Record<Photo['state'], readonly [IconPath, Tone]>> = {
  waiting: [clockIcon, 'warn'],
  sending: [uploadIcon, 'accent'],
  sent: [checkIcon, 'ok'],
  refused: [warningIcon, 'danger'],
};

const old: readonly [IconPath, Tone] = [comesBackIcon, 'calm'];

/** Where a picture is, in words. */
export function photoState({ state, share, isOld }: Photo, terms: SharedTerms, online: boolean): string {
  const words = spoken(terms, 'photo', idPhoto).state;
  if (isOld) return words.old;
  if (state === 'waiting') return online ? words.queued : words.waiting;
  return state === 'sending' && share > 0 ? `${words.sending} ${Math.round(share * 100)} %` : words[state];
}

/** One picture small, with its page and where it is. */
export function photoTile(
  photo: Photo,
  of: { readonly name: string; readonly terms: SharedTerms; readonly online: boolean; readonly press: () => void },
): TemplateResult {
  const [sign, tone] = photo.isOld ? old : looks[photo.state];
  const words = spoken(of.terms, 'photo', idPhoto);
  const state = photoState(photo, of.terms, of.online);
  return html`<button
    type="button"
    class="photo"
    aria-label="${fill(words.show, { paper: of.name, n: photo.page })}. ${state}"
    @click=${of.press}
  >
    <span class="small-picture"
      >${icon(pictureIcon)}<canvas aria-hidden="true" data-file=${photo.file} width="256" height="192"></canvas
    ></span>
    <span>${fill(words.page, { n: photo.page })}</span>
    <span class="how ${tone}">${icon(sign)}<span>${state}</span></span>
  </button>`;
}
