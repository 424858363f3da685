import type { Bundle, Service } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../shared/button.js';
import { choices } from '../../shared/choice.js';
import { describedBy, faultLine } from '../../shared/field-lines.js';
import { disc, icon } from '../../shared/icon.js';
import { checkIcon, familySheetIcon, paperIcon } from '../../shared/icons.js';
import { notice } from '../../shared/notice.js';
import { serviceIcon } from '../service-icon.js';
import type { FormScreen } from './form-screen.js';
import { presenceNotice } from './presence-notice.js';
import { firstElsewhere, informed, offered, wanted } from './wanted.js';

/** Which documents? Service by service, those that the city brings to the door; then where the others are asked for. */
export function documentsScreen(screen: FormScreen): TemplateResult {
  const { state, faults } = screen;
  return html`<fieldset
      class="field"
      aria-describedby=${describedBy({ name: 'documents', fault: faults['documents'] })}
    >
      <legend class="unseen">${state.words.form.documents}</legend>
      ${faultLine({ name: 'documents', fault: faults['documents'] })}
      <div class="stack near">
        ${offered(state.pack).map((service, index) =>
          serviceChoices(screen, service, index === 0 && faults['documents'] !== undefined),
        )}
      </div>
    </fieldset>
    ${bundleNotice(screen)} ${mindNotices(screen)} ${elsewhereNotices(screen)}`;
}

function serviceChoices(
  { draft, change }: FormScreen,
  { code, plain, variants }: Service,
  isOpened: boolean,
): TemplateResult {
  const here = variants.map((variant) => variant.code);
  const chosen = draft.variants.filter((one) => here.includes(one));
  return html`<details
    class="card service"
    part="card"
    ?open=${chosen.length > 0 || isOpened || draft.services.includes(code)}
  >
    <summary>
      ${disc(serviceIcon(code))}<b>${plain}</b>
      ${chosen.length > 0 ? html`<span class="pill tint ok">${icon(checkIcon)}<span>${String(chosen.length)}</span></span>` : nothing}
    </summary>
    ${choices({
      name: `documents-${code}`,
      label: plain,
      labelUnseen: true,
      chosen,
      entries: variants.map((variant) => ({ value: variant.code, label: variant.plain, text: variant.name })),
      change: (now) => {
        change({ variants: [...draft.variants.filter((one) => !here.includes(one)), ...now] });
      },
    })}
  </details>`;
}

/** Documents that are usually asked for together, when the first of them is chosen and another is not. */
function bundleNotice({ state, draft, change }: FormScreen): unknown {
  const words = state.words.form;
  const open = (bundle: Bundle): boolean =>
    draft.variants.includes(bundle.root) && bundle.items.some((code) => !draft.variants.includes(code));
  const bundle = state.pack.bundles.find(open);
  if (bundle === undefined) return nothing;
  return notice({
    tone: 'accent',
    icon: familySheetIcon,
    title: words.bundle,
    text: html`${bundle.name}${
      bundle.confirmed === 'yes' ? nothing : html`<span class="unsure">${state.words.form.unsure}</span>`
    }`,
    actions: button({
      label: words.bundleTake,
      press: () => {
        change({ variants: [...new Set([...draft.variants, ...bundle.items])] });
      },
    }),
  });
}

/** The services that are asked for elsewhere, each with the sentence that says where. */
function elsewhereNotices({ state }: FormScreen): unknown {
  const services = informed(state.pack);
  if (services.length === 0) return nothing;
  return html`<details class="card service" part="card">
    <summary>${disc(paperIcon)}<b>${state.words.form.elsewhereTitle}</b></summary>
    <ul class="stack">
      ${services.map(
        ({ name, whereToGo }) =>
          html`<li>
            <b>${name}</b>
            <p>${whereToGo}</p>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** What must be known before going on: who has to be there, and what must be done elsewhere first. */
function mindNotices(screen: FormScreen): unknown {
  const { state, draft } = screen;
  const chosen = wanted(state.pack, draft);
  const first = [
    ...state.pack.elsewhere.filter(({ code }) => chosen.some((one) => one.dependsOn.includes(code))),
    ...firstElsewhere(state.pack, chosen),
  ].map((one) => ('whereToGo' in one ? one.whereToGo : one.plain));
  return html`${presenceNotice(screen)}
  ${first.map((text) => notice({ tone: 'warn', icon: paperIcon, title: state.words.form.first, text, say: 'soon' }))}`;
}
