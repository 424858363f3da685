import type { StopView, Ticket } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { ask } from '../shared/events.js';
import { checkIcon, paperIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import type { OutreachStage } from './outreach-stage.js';
import { serviceWord } from './stop-services.js';

/** What is ticked for somebody who is being served. */
export interface Serving {
  readonly ticket: string;
  readonly services: readonly string[];
  readonly biometric: boolean;
}

/** The service with which people are recorded by the state's own device. */
const RECORDED = 'KTP-EL';

/** What somebody got at the table, and the way to a request on their behalf. */
export function serveForm(of: {
  readonly stage: OutreachStage;
  readonly stop: StopView;
  readonly ticket: Ticket;
  readonly serving: Serving;
  readonly fault: string | undefined;
  readonly sending: boolean;
  /** Requests that were made for them on this phone and are told with the serving. */
  readonly requests: readonly string[];
  readonly from: HTMLElement;
  readonly change: (serving: Serving) => void;
  readonly done: () => void;
}): TemplateResult {
  const { stage, stop, serving, ticket } = of;
  const { words, pack } = stage;
  return html`${choices({
      name: 'services',
      label: words.serve.services,
      fault: of.fault,
      chosen: serving.services,
      entries: stop.services.map((code) => ({ value: code, label: serviceWord(pack, code) })),
      change: (services) => of.change({ ...serving, services }),
    })}
    ${
      serving.services.includes(RECORDED)
        ? choices({
            name: 'biometric',
            label: words.serve.biometric,
            labelUnseen: true,
            chosen: serving.biometric ? ['yes'] : [],
            entries: [{ value: 'yes', label: words.serve.biometric, text: words.serve.biometricText }],
            change: (chosen) => of.change({ ...serving, biometric: chosen.length > 0 }),
          })
        : nothing
    }
    ${of.requests.length === 0 ? nothing : notice({ tone: 'ok', text: words.serve.made })}
    <div class="stack near">
      ${button({
        label: words.serve.done,
        icon: checkIcon,
        kind: 'main',
        broad: true,
        busy: of.sending,
        press: of.done,
      })}
      ${button({
        label: words.serve.intake,
        icon: paperIcon,
        broad: true,
        press: () => ask(of.from, 'halo-navigate', { view: 'intake', requestId: ticket.id }),
      })}
      <p class="muted">${words.serve.intakeText}</p>
    </div>`;
}
