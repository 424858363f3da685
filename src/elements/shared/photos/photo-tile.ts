import { html, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import { idPhoto } from '../../../locale/id-photo.js';
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
export function photoState({ state, share, isOld }: Photo, online: boolean): string {
  if (isOld) return idPhoto.state.old;
  if (state === 'waiting') return online ? idPhoto.state.queued : idPhoto.state.waiting;
  return state === 'sending' && share > 0
    ? `${idPhoto.state.sending} ${Math.round(share * 100)} %`
    : idPhoto.state[state];
}

/** One picture small, with its page and where it is. */
export function photoTile(
  photo: Photo,
  of: { readonly name: string; readonly online: boolean; readonly press: () => void },
): TemplateResult {
  const [sign, tone] = photo.isOld ? old : looks[photo.state];
  const state = photoState(photo, of.online);
  return html`<button
    type="button"
    class="photo"
    aria-label="${fill(idPhoto.show, { paper: of.name, n: photo.page })}. ${state}"
    @click=${of.press}
  >
    <span class="small-picture"
      >${icon(pictureIcon)}<canvas aria-hidden="true" data-file=${photo.file} width="256" height="192"></canvas
    ></span>
    <span>${fill(idPhoto.page, { n: photo.page })}</span>
    <span class="how ${tone}">${icon(sign)}<span>${state}</span></span>
  </button>`;
}
