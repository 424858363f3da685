import { settlePersona, watchPersona } from './persona.js';
import { registerServiceWorker } from './service-worker.js';
import { tokenOf } from './token.js';

/** The part of the plugin's tag that a host sets. */
interface HaloPamorTag extends HTMLElement {
  getToken?: () => Promise<string>;
}

const select = document.querySelector<HTMLSelectElement>('#persona');
const persona = select === null ? undefined : settlePersona(select);
if (select !== null) watchPersona(select);

if (persona !== undefined) {
  document.documentElement.toggleAttribute('data-wide', 'wide' in persona.dataset);
  for (const field of document.querySelectorAll<HTMLElement>('[data-persona]')) {
    field.textContent = persona.dataset[field.dataset['persona'] ?? ''] ?? '';
  }
  document.querySelector('halo-standards, halo-coverage')?.setAttribute('city', persona.dataset['city'] ?? '');
  const tag = document.querySelector<HaloPamorTag>('halo-pamor');
  if (tag !== null) {
    tag.setAttribute('city', persona.dataset['city'] ?? '');
    tag.getToken = () => tokenOf(persona);
  }
}

document.querySelector('script[src^="/plugin/"]')?.addEventListener('error', () => {
  const waiting = document.querySelector('.waiting');
  waiting?.classList.add('waiting--failed');
  const words = waiting?.querySelector('.waiting-words');
  if (words)
    words.textContent = 'Halo Pamor belum dapat dibuka. Periksa sambungan internet, lalu muat ulang halaman ini.';
});

registerServiceWorker();
