/** The second floor: Lit with an element for each field and nothing else. */
import { css, html, LitElement } from 'lit';
import { fields, usable } from './fields.js';

class LitField extends LitElement {
  static properties = { field: {}, value: {}, problem: { state: true } };
  static styles = css`
    label {
      display: grid;
      gap: 4px;
    }
    input,
    select,
    textarea {
      font: inherit;
      min-height: 48px;
    }
  `;
  render() {
    const { label, type, options = [] } = this.field;
    const changed = (event) => {
      this.value = event.target.value;
      this.problem = this.value === '' ? 'Harus diisi' : '';
    };
    const control =
      type === 'select'
        ? html`<select @change=${changed}>
            ${options.map((option) => html`<option>${option}</option>`)}
          </select>`
        : type === 'textarea'
          ? html`<textarea @input=${changed}></textarea>`
          : html`<input type=${type} @input=${changed} />`;
    return html`<label>${label}${control}</label>
      <p role="alert">${this.problem}</p>`;
  }
}

class LitForm extends LitElement {
  static styles = css`
    form {
      display: grid;
      gap: 12px;
      padding: 16px;
    }
  `;
  render() {
    return html`<form>
      ${fields.map((field) => html`<lit-field .field=${field}></lit-field>`)}<button>Kirim</button>
    </form>`;
  }
  async getUpdateComplete() {
    await super.getUpdateComplete();
    await Promise.all([...this.renderRoot.querySelectorAll('lit-field')].map((field) => field.updateComplete));
    return true;
  }
}

customElements.define('lit-field', LitField);
customElements.define('lit-form', LitForm);
const form = document.createElement('lit-form');
document.body.append(form);
form.updateComplete.then(usable);
