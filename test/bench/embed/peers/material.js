/** A subset of Material Web, the parts that such a form needs. */
import '@material/web/textfield/outlined-text-field.js';
import '@material/web/select/outlined-select.js';
import '@material/web/select/select-option.js';
import '@material/web/checkbox/checkbox.js';
import '@material/web/button/filled-button.js';
import '@material/web/dialog/dialog.js';
import { fields, usable } from './fields.js';

const form = document.createElement('form');
const all = fields.map(({ name, label, type, options = [] }) => {
  if (type === 'checkbox') {
    const element = document.createElement('md-checkbox');
    element.name = name;
    return element;
  }
  const element = document.createElement(type === 'select' ? 'md-outlined-select' : 'md-outlined-text-field');
  Object.assign(element, { name, label });
  if (type !== 'select') element.type = type;
  for (const text of options) {
    const option = document.createElement('md-select-option');
    option.value = text;
    const headline = document.createElement('div');
    Object.assign(headline, { slot: 'headline', textContent: text });
    option.append(headline);
    element.append(option);
  }
  return element;
});
const send = document.createElement('md-filled-button');
send.textContent = 'Kirim';
form.append(...all, send);
document.body.append(form);
Promise.all([...all, send].map((element) => element.updateComplete)).then(usable);
