import { serviceOfVariant, type Bundle, type Variant } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../shared/button.js';
import { choices } from '../../shared/choice.js';
import { familySheetIcon, paperIcon, personIcon } from '../../shared/icons.js';
import { notice } from '../../shared/notice.js';
import { serviceIcon } from '../service-icon.js';
import type { FormScreen } from './form-screen.js';
import { fitting, firstElsewhere, informedAbout, offered, wanted } from './wanted.js';

/** Which documents? First those that fit what happened; the others fold out below, service by service. */
export function documentsScreen(screen: FormScreen): TemplateResult {
  const { state, draft, faults } = screen;
  const words = state.words.form;
  const fit = fitting(state.pack, draft.happened);
  const others = offered(state.pack).filter((one) => !fit.includes(one));
  return html`${documentChoices(screen, 'documents', words.documents, fit, faults['documents'])} ${bundleNotice(screen)}
    ${elsewhereNotices(screen)}
    <details class="more" ?open=${others.some(({ code }) => draft.variants.includes(code))}>
      <summary>${words.otherDocuments}</summary>
      ${documentChoices(screen, 'others', words.otherAreInForm, others)}
    </details>
    ${mindNotices(screen)}`;
}

function documentChoices(
  { state, draft, change }: FormScreen,
  name: string,
  label: string,
  variants: readonly Variant[],
  fault?: string,
): TemplateResult {
  const here = variants.map(({ code }) => code);
  return choices({
    name,
    label,
    labelUnseen: true,
    fault,
    chosen: draft.variants.filter((code) => here.includes(code)),
    entries: variants.map((variant) => ({
      value: variant.code,
      label: variant.plain,
      text: variant.name,
      icon: serviceIcon(serviceOfVariant(state.pack, variant.code)?.code ?? ''),
    })),
    change: (chosen) => {
      change({ variants: [...draft.variants.filter((code) => !here.includes(code)), ...chosen] });
    },
  });
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

/** Documents for what happened that are asked for elsewhere, each with the sentence that says where. */
function elsewhereNotices({ state, draft }: FormScreen): unknown {
  const first = firstElsewhere(state.pack, wanted(state.pack, draft));
  return informedAbout(state.pack, draft.happened)
    .filter((service) => !first.includes(service))
    .map(({ plain, whereToGo }) => notice({ tone: 'calm', icon: paperIcon, title: plain, text: whereToGo }));
}

/** What must be known before going on: who has to be there, and what must be done elsewhere first. */
function mindNotices({ state, draft }: FormScreen): unknown {
  const words = state.words.form;
  const chosen = wanted(state.pack, draft);
  const must = chosen.some((one) => one.requiresPresence === true);
  const may = chosen.some((one) => one.requiresPresence === 'unconfirmed');
  const first = [
    ...state.pack.elsewhere.filter(({ code }) => chosen.some((one) => one.dependsOn.includes(code))),
    ...firstElsewhere(state.pack, chosen),
  ].map((one) => ('whereToGo' in one ? one.whereToGo : one.plain));
  return html`${
    must || may
      ? notice({
          tone: 'warn',
          icon: personIcon,
          title: must ? words.presence : undefined,
          text: must ? words.presenceText : words.presenceUnsure,
          say: 'soon',
        })
      : nothing
  }
  ${first.map((text) => notice({ tone: 'warn', icon: paperIcon, title: words.first, text, say: 'soon' }))}`;
}
