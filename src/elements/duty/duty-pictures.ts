import { DUTY_PAPER, MOST_DUTY_PICTURES, picturesDuty, type DutyView } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import type { Pictured } from '../shared/photos/pictured.js';
import type { DutyStage } from './duty-stage.js';
import { dutyName } from './duty-words.js';

/** The pictures of a duty: its officer takes them, who reads it looks at them. */
export function dutyPictures(stage: DutyStage, duty: DutyView): TemplateResult {
  const { entries, connection, terms, actor } = stage;
  return html`<halo-photos
    .of=${pictured(duty, actor)}
    .name=${dutyName(stage, duty)}
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
