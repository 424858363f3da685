import { DUTY_PAPER, MOST_DUTY_PICTURES, picturesDuty, type DutyView } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import type { Pictured } from '../shared/photos/pictured.js';
import type { DutyStage } from './duty-stage.js';
import { dutyName } from './duty-words.js';

/** The pictures of a duty: its officer takes them, who reads it looks at them. */
export function dutyPictures({ pack, entries, connection, terms, actor }: DutyStage, duty: DutyView): TemplateResult {
  return html`<halo-photos
    .of=${pictured(duty, actor)}
    .name=${dutyName(pack, duty)}
    .entries=${entries}
    .online=${connection.online}
    .terms=${terms}
  ></halo-photos>`;
}

function pictured(duty: DutyView, actor: DutyStage['actor']): Pictured {
  const pages = (duty.pictures ?? []).map(({ id, page }) => ({ id, page, isOld: false }));
  return {
    id: duty.id,
    code: DUTY_PAPER,
    pages,
    takes: actor.role === 'officer' && picturesDuty(duty, actor),
    isReturned: false,
    room: MOST_DUTY_PICTURES - pages.length,
  };
}
