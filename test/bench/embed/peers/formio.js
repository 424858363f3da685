/** Form.io's renderer, one page with all fields. Its script is loaded before this one, as its start page says. */
import { fields, usable } from './fields.js';

const kinds = { text: 'textfield', date: 'datetime', select: 'select', textarea: 'textarea', checkbox: 'checkbox' };
const place = document.createElement('div');
document.body.append(place);
window.Formio.createForm(place, {
  components: [
    ...fields.map(({ name, label, type, options = [] }) => ({
      key: name,
      label,
      type: kinds[type],
      input: true,
      ...(type === 'select' && { data: { values: options.map((value) => ({ label: value, value })) } }),
      ...(type === 'date' && { enableTime: false, format: 'yyyy-MM-dd' }),
    })),
    { type: 'button', key: 'submit', label: 'Kirim', action: 'submit' },
  ],
}).then((form) => form.ready.then(usable));
