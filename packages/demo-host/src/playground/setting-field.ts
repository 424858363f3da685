import { html } from 'hono/html';
import type { Markup } from '../pages/layout.js';
import type { DescribedAttribute, DescribedColour } from './described-element.js';

/** The field by which one sets an attribute: made from what the package says of it, and nothing else. */
export function settingField(attribute: DescribedAttribute): Markup {
  const { name, field } = attribute;
  const hint = html`<span class="play-hint" id="hint-${name}" lang="en">${withCode(attribute.description)}</span>`;
  if (field === 'some-of') {
    return html`<fieldset class="play-field play-group" data-words="${name}" aria-describedby="hint-${name}">
      <legend class="play-label"><code>${name}</code></legend>
      <div class="play-words">
        ${attribute.words.map(
          (word) =>
            html`<label class="play-tick"><input type="checkbox" value="${word}" /> <code>${word}</code></label>`,
        )}
      </div>
      ${hint}
    </fieldset>`;
  }
  if (field === 'present') {
    return html`<div class="play-field">
      <label class="play-tick"
        ><input type="checkbox" data-present="${name}" aria-describedby="hint-${name}" /> <code>${name}</code></label
      >
      ${hint}
    </div>`;
  }
  return html`<div class="play-field">
    <label class="play-label" for="setting-${name}"><code>${name}</code></label>
    ${
      field === 'one-of'
        ? html`<select class="play-input" id="setting-${name}" data-attribute="${name}" aria-describedby="hint-${name}">
            <option value="">(tidak diisi)</option>
            ${attribute.words.map((word) => html`<option>${word}</option>`)}
          </select>`
        : html`<input
            class="play-input"
            id="setting-${name}"
            data-attribute="${name}"
            inputmode="${field === 'number' ? 'decimal' : 'text'}"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="hint-${name}"
          />`
    }
    ${hint}
  </div>`;
}

/** The field of a token that is a colour. */
export function colourField({ name, description, usual }: DescribedColour): Markup {
  return html`<div class="play-colour">
    <input
      class="play-swatch"
      type="color"
      id="token${name}"
      data-token="${name}"
      data-usual="${usual ?? ''}"
      value="${usual ?? '#888888'}"
      aria-describedby="hint${name}"
    />
    <label class="play-label" for="token${name}"><code>${name}</code></label>
    <span class="play-hint" id="hint${name}" lang="en">${withCode(description)}</span>
  </div>`;
}

/** A description with what stands between backticks as code. */
function withCode(description: string): readonly (Markup | string)[] {
  return description.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
}
