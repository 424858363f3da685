import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import type { IntakeChannel, IntakeTerms } from '../../../locale/intake-terms.js';
import { button } from '../../shared/button.js';
import { choices } from '../../shared/choice.js';
import { confirmDialog } from '../../shared/confirm-dialog.js';
import { ask } from '../../shared/events.js';
import { areaField, textField } from '../../shared/field.js';
import { chatIcon, personIcon, phoneIcon } from '../../shared/icons.js';
import { offlineBanner } from '../../shared/offline-banner.js';
import { screenHeader } from '../../shared/screen-header.js';
import type { OfficerStage } from '../officer-stage.js';
import { intakeChannels, type IntakeDraft } from './intake-draft.js';
import type { AtTheStop } from './intake-ticket.js';

/** What was chosen before the first question. */
export interface Beginning {
  readonly name: string;
  readonly channel: IntakeChannel | undefined;
  readonly noPhone: boolean;
  /** For whom it is at a stop of an outreach day, whose name is still to be asked. */
  readonly ticket?: AtTheStop | undefined;
  /** A message that was pasted. */
  readonly message: string;
  readonly faults: Readonly<Record<string, string>>;
}

/** What the first screen shows from, and what it does. */
export interface IntakeStart {
  readonly stage: OfficerStage;
  readonly words: IntakeTerms;
  readonly beginning: Beginning;
  readonly intakes: readonly IntakeDraft[];
  readonly change: (change: Partial<Beginning>) => void;
  readonly start: () => void;
  readonly paste: () => void;
  readonly open: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly from: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
}

const channelIcons = { phone: phoneIcon, text: chatIcon, 'walk-in': personIcon } as const;

/** The half-filled requests, how the next one came, and a message to read it from. */
export function intakeStart(of: IntakeStart): TemplateResult {
  const { stage, words, beginning, change } = of;
  return html`<div class="screen">
    ${screenHeader(stage.terms, { title: words.title, lead: words.lead, back: () => ask(of.from, 'halo-back', {}) })}
    ${offlineBanner(stage.terms, { online: stage.connection.online, waiting: 0 })} ${begun(of)}
    <form
      class="stack"
      @submit=${(event: Event) => {
        event.preventDefault();
        of.start();
      }}
    >
      <h3>${words.who}</h3>
      ${choices({
        name: 'channel',
        label: words.channel,
        one: true,
        fault: beginning.faults['channel'],
        chosen: beginning.channel === undefined ? [] : [beginning.channel],
        entries: intakeChannels.map((channel) => ({
          value: channel,
          label: words.channels[channel].title,
          text: words.channels[channel].text,
          icon: channelIcons[channel],
        })),
        change: ([picked]) => {
          change({ channel: intakeChannels.find((channel) => channel === picked) });
        },
      })}
      ${
        beginning.channel === 'text'
          ? html`${areaField({
              name: 'message',
              label: words.paste,
              hint: words.pasteHint,
              fault: beginning.faults['message'],
              value: beginning.message,
              max: 2000,
              change: (message) => {
                change({ message });
              },
            })}
            ${
              beginning.message.trim() === ''
                ? nothing
                : button({ label: words.read, kind: 'main', broad: true, press: of.paste })
            }`
          : nothing
      }
      ${textField({
        name: 'name',
        label: words.name,
        hint: words.nameHint,
        fault: beginning.faults['name'],
        value: beginning.name,
        max: 120,
        required: true,
        change: (name) => {
          change({ name });
        },
      })}
      ${choices({
        name: 'noPhone',
        label: words.noPhone,
        labelUnseen: true,
        chosen: beginning.noPhone ? ['yes'] : [],
        entries: [{ value: 'yes', label: words.noPhone }],
        change: (chosen) => {
          change({ noPhone: chosen.length > 0 });
        },
      })}
      ${button({ label: words.start, kind: 'main', type: 'submit', broad: true })}
    </form>
  </div>`;
}

function begun({ stage, words, intakes, open, remove, from }: IntakeStart): unknown {
  if (intakes.length === 0) return nothing;
  const { dates } = stage;
  const ask = async ({ id, name }: IntakeDraft): Promise<void> => {
    const sure = await confirmDialog(from.renderRoot, {
      title: fill(words.removeTitle, { name }),
      text: words.removeText,
      yes: words.remove,
      no: words.removeNo,
      danger: true,
    });
    if (sure) remove(id);
  };
  return html`<section class="stack near" aria-labelledby="begun">
    <h3 id="begun">${words.begun}</h3>
    <ul class="card rows" part="card">
      ${intakes.map(
        (one) =>
          html`<li class="begun">
            <div>
              <b>${one.name}</b>
              <p class="muted small">
                ${words.channels[one.channel].title} ·
                ${fill(words.begunAt, { when: `${dates.shortDay(one.at)}, ${dates.time(one.at)}` })}
              </p>
            </div>
            <div class="bar">
              ${button({ label: words.goOn, kind: 'main', press: () => open(one.id) })}
              ${button({ label: words.remove, kind: 'quiet', press: () => void ask(one) })}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}
