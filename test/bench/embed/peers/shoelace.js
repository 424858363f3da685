/** A subset of Shoelace, the parts that such a form needs, with its light theme. */
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/alert/alert.js';
import '@shoelace-style/shoelace/dist/components/dialog/dialog.js';
import { fields, usable } from './fields.js';

const form = document.createElement('form');
const all = fields.map(({ name, label, type, options = [] }) => {
  const tag = type === 'select' || type === 'textarea' || type === 'checkbox' ? type : 'input';
  const element = document.createElement(`sl-${tag}`);
  Object.assign(element, { name, label });
  if (tag === 'input') element.type = type;
  if (tag === 'checkbox') element.textContent = label;
  for (const text of options) {
    const option = document.createElement('sl-option');
    Object.assign(option, { value: text.replaceAll(' ', '-'), textContent: text });
    element.append(option);
  }
  return element;
});
const send = document.createElement('sl-button');
Object.assign(send, { type: 'submit', variant: 'primary', textContent: 'Kirim' });
form.append(...all, send);
document.body.append(form);
Promise.all([...all, send].map((element) => element.updateComplete)).then(usable);
