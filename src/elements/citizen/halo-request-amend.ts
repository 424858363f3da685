import { normalisePhone, type PayloadInput, type RequestView } from '@halo-pamor/contract';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { textField } from '../shared/field.js';
import { formKit } from '../shared/form-kit.styles.js';
import { screenHeader } from '../shared/screen-header.js';
import { ChangeView } from './change-view.js';
import { threeDigits } from './form/payload.js';
import { spellPhone } from './spell-phone.js';

interface Typed {
  readonly phone: string;
  readonly street: string;
  readonly rt: string;
  readonly landmark: string;
}

/**
 * Mends the phone number and the address of a request. The RW stays: another RW is another officer's, so that is a new
 * request.
 *
 * @tagname halo-request-amend
 * @fires halo-command `amend-request` with what differs
 */
export class HaloRequestAmend extends ChangeView {
  static override styles = [...formKit];
  static override properties: PropertyDeclarations = { ...ChangeView.properties, typed: { state: true } };

  declare private typed: Typed | null;

  constructor() {
    super();
    this.typed = null;
  }

  override render(): TemplateResult {
    const { terms, words } = this.state;
    const view = this.request;
    return html`<div class="screen">
      ${screenHeader(terms, { title: words.track.amend, back: () => ask(this, 'halo-back', {}) })}
      ${view ? this.#form(view, this.typed ?? typedOf(view)) : nothing}
    </div>`;
  }

  #form(view: RequestView, typed: Typed): TemplateResult {
    const { terms, words } = this.state;
    const type = (change: Partial<Typed>): void => {
      this.typed = { ...typed, ...change };
      this.faults = {};
      this.problem = null;
    };
    return html`<form class="stack" novalidate @submit=${(event: Event) => void this.#save(event, view, typed)}>
      ${textField({
        name: 'phone',
        label: words.form.phone,
        hint: words.form.phoneHint,
        fault: this.faults['phone'],
        value: typed.phone,
        required: true,
        type: 'tel',
        keyboard: 'tel',
        autocomplete: 'tel',
        max: 24,
        change: (phone) => {
          type({ phone });
        },
      })}
      ${textField({
        name: 'street',
        label: words.form.street,
        hint: words.form.streetHint,
        fault: this.faults['street'],
        value: typed.street,
        required: true,
        autocomplete: 'street-address',
        max: 300,
        change: (street) => {
          type({ street });
        },
      })}
      ${textField({
        name: 'rt',
        label: `${words.form.subArea} (${terms.optional})`,
        fault: this.faults['rt'],
        value: typed.rt,
        keyboard: 'numeric',
        max: 3,
        change: (rt) => {
          type({ rt });
        },
      })}
      ${textField({
        name: 'landmark',
        label: `${words.form.landmark} (${terms.optional})`,
        hint: words.form.landmarkHint,
        value: typed.landmark,
        max: 120,
        change: (landmark) => {
          type({ landmark });
        },
      })}
      ${this.problemNotice()}
      ${button({ label: words.track.amendSave, kind: 'main', type: 'submit', broad: true, busy: this.busy })}
    </form>`;
  }

  async #save(event: Event, view: RequestView, typed: Typed): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const { words, terms } = this.state;
    const phone = normalisePhone(typed.phone);
    const faults = {
      ...(phone === undefined ? { phone: words.form.phoneFault } : {}),
      ...(typed.street.trim() === '' ? { street: terms.required } : {}),
      ...(/^\d{0,3}$/.test(typed.rt.trim()) ? {} : { rt: words.form.rtFault }),
    };
    if ((await this.refuses(faults)) || phone === undefined) return;
    const payload = differences(view, { ...typed, phone });
    if (await this.refuses(Object.keys(payload).length === 0 ? { phone: words.track.amendNone } : {})) return;
    await this.finish({ type: 'amend-request', requestId: view.id, payload });
  }
}

function typedOf({ applicant, address }: RequestView): Typed {
  return {
    phone: spellPhone(applicant.phone ?? ''),
    street: address.street,
    rt: address.rt ?? '',
    landmark: address.landmark ?? '',
  };
}

/** Only what differs is sent, so that a late change of the phone number is still accepted when the address is fixed. */
function differences(view: RequestView, typed: Typed): PayloadInput<'amend-request'> {
  const address = {
    street: typed.street.trim(),
    rt: threeDigits(typed.rt) || null,
    landmark: typed.landmark.trim() || null,
  };
  const moved =
    address.street !== view.address.street ||
    address.rt !== view.address.rt ||
    address.landmark !== view.address.landmark;
  return {
    ...(typed.phone === view.applicant.phone ? {} : { applicant: { phone: typed.phone } }),
    ...(moved ? { address } : {}),
  };
}
