/** The floor: one custom element without a library. */
import { fields, usable } from './fields.js';

const control = ({ name, type, options = [] }) => {
  const element = document.createElement(type === 'select' ? 'select' : type === 'textarea' ? 'textarea' : 'input');
  if (element instanceof HTMLInputElement) element.type = type;
  for (const option of options) element.append(new Option(option));
  element.id = name;
  element.name = name;
  return element;
};

class PlainForm extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'form{display:grid;gap:12px;padding:16px}label{display:grid;gap:4px}input,select,textarea,button{font:inherit;min-height:48px}',
    );
    root.adoptedStyleSheets = [sheet];
    const form = document.createElement('form');
    for (const field of fields) {
      const label = document.createElement('label');
      label.append(field.label, control(field));
      form.append(label);
    }
    const send = document.createElement('button');
    send.textContent = 'Kirim';
    form.append(send);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const blank = fields.find(({ name }) => form.elements[name].value === '');
      if (blank !== undefined) form.elements[blank.name].focus();
    });
    root.append(form);
  }
}

customElements.define('plain-form', PlainForm);
document.body.append(document.createElement('plain-form'));
usable();
