import { html, type TemplateResult } from 'lit';
import { choices } from '../../shared/choice.js';
import {
  birthIcon,
  comesBackIcon,
  deathIcon,
  deliverIcon,
  familySheetIcon,
  idCardIcon,
  paperIcon,
  personIcon,
  refreshIcon,
  warningIcon,
} from '../../shared/icons.js';
import type { IconPath } from '../../shared/icon.js';
import type { FormScreen } from './form-screen.js';
import { newDraft } from './draft.js';

const drawn: Readonly<Record<string, IconPath>> = {
  lost: warningIcon,
  damaged: comesBackIcon,
  new: idCardIcon,
  changed: refreshIcon,
  birth: birthIcon,
  death: deathIcon,
  'new-family': familySheetIcon,
  moved: deliverIcon,
  split: personIcon,
};

/** What happened? One answer, from the city's list. Another answer than before makes the chosen documents void. */
export function happenedScreen({ state, draft, faults, change }: FormScreen): TemplateResult {
  return html`${choices({
    name: 'happened',
    label: state.words.form.happened,
    labelUnseen: true,
    one: true,
    fault: faults['happened'],
    chosen: [draft.happened],
    entries: state.pack.happenings.map(({ code, plain }) => ({
      value: code,
      label: plain,
      icon: drawn[code] ?? paperIcon,
    })),
    change: ([happened = '']) => {
      const { variants, papers } = newDraft('');
      change(happened === draft.happened ? { happened } : { happened, variants, papers });
    },
  })}`;
}
