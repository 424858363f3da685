import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import { idPhoto } from '../../../locale/id-photo.js';
import type { SharedTerms } from '../../../locale/terms.js';
import { spoken } from '../../../locale/spoken.js';
import { button } from '../button.js';
import { closeIcon, refreshIcon, uploadIcon } from '../icons.js';
import { notice } from '../notice.js';
import type { PictureState } from '../picture/picture-reader.js';
import { problemSentence } from '../problem-words.js';
import type { Photo } from './photo-list.js';
import { photoProblem } from './photo-problem.js';
import { photoState } from './photo-tile.js';

/** What a picture that is looked at needs. */
export interface PhotoLookOptions {
  readonly name: string;
  readonly terms: SharedTerms;
  readonly online: boolean;
  readonly shown: PictureState | undefined;
  /** Pictures of this paper may still come and go. */
  readonly takes: boolean;
  readonly again: () => void;
  readonly remove: () => void;
  /** Reads it once more. */
  readonly retry: () => void;
  /** Sends it once more. */
  readonly resend: () => void;
}

/** One picture large, where it is, and what can be done with it. */
export function photoLook(photo: Photo, of: PhotoLookOptions): TemplateResult {
  const { name, terms, shown } = of;
  const words = spoken(terms, 'photo', idPhoto);
  const label = fill(words.alt, { paper: name, n: photo.page });
  return html`<div class="screen">
    <div>
      <h2>${name}</h2>
      <p class="lead">${fill(words.page, { n: photo.page })} · ${photoState(photo, terms, of.online)}</p>
    </div>
    ${
      shown?.state === 'ready'
        ? html`<halo-picture .picture=${shown.bitmap} .label=${label} .words=${words}></halo-picture>`
        : shown?.state === 'failed'
          ? notice({
              tone: 'warn',
              text:
                shown.problem === 'offline' || !of.online
                  ? words.offline
                  : `${words.failed} ${problemSentence(terms, shown.problem)}`,
              say: 'soon',
              actions: button({ label: terms.retry, icon: refreshIcon, press: of.retry }),
            })
          : html`<div class="state" role="status">
              <span class="spinner"></span>
              <p class="lead">${words.loading}</p>
            </div>`
    }
    ${
      photo.state === 'refused'
        ? notice({
            tone: 'danger',
            text: fill(words.refusedWhy, { n: photo.page, why: photoProblem(terms, photo.problem ?? 'unknown') }),
            actions: button({ label: words.resend, icon: uploadIcon, press: of.resend }),
          })
        : nothing
    }
    ${
      of.takes
        ? html`<div class="bar even">
            ${button({ label: words.again, icon: refreshIcon, press: of.again })}
            ${button({ label: words.remove, icon: closeIcon, kind: 'danger', press: of.remove })}
          </div>`
        : nothing
    }
  </div>`;
}
