/** The Open Forms SDK at the step that asks for all fields, with the renderer that costs it least. */
import { OpenForm } from '/openforms/open-forms-sdk.mjs';
import { fields, usable } from './fields.js';

const place = document.createElement('div');
document.body.append(place);
// Its start page asks to begin; this is its own address for those who have said so.
location.hash = '#/startpagina?_start=1';
const baseUrl = new URL('/openforms/api/', location.href).href;
void new OpenForm(place, { baseUrl, formId: 'bench', lang: 'en', useHashRouting: true }).init();

function look() {
  const isThere = fields.every(({ name }) => place.querySelector(`[name="${name}"], #${name}`) !== null);
  if (isThere) usable();
  else requestAnimationFrame(look);
}
look();
