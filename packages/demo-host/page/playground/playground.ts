import { settlePersona, watchPersona } from '../persona.js';
import { eventLog } from './event-log.js';
import { hardEnd } from './hard-end.js';
import { keepSettings, readSettings, wasKilled, type KeptSettings } from './kept-settings.js';
import { mountedTag } from './mounted-tag.js';
import { pretendNetwork } from './pretend-network.js';
import { settingFields } from './setting-fields.js';

const end = hardEnd();
const network = pretendNetwork();
const main = document.querySelector<HTMLElement>('.play');
const stage = document.querySelector('[data-stage]');
const list = document.querySelector('[data-log]');
const people = document.querySelector<HTMLSelectElement>('#persona');
const persona = people === null ? undefined : settlePersona(people);

if (main !== null && stage !== null && list !== null && people !== null && persona !== undefined) {
  watchPersona(people);
  play(main, stage, list, persona);
}

function play(page: HTMLElement, at: Element, lines: Element, person: HTMLOptionElement): void {
  const begins = { gateway: page.dataset['gateway'] ?? '', city: person.dataset['city'] ?? '' };
  const log = eventLog(lines);
  let settings = readSettings(person.value);
  const tag = mountedTag({
    stage: at,
    log,
    events: (page.dataset['events'] ?? '').split(' ').filter((name) => name !== ''),
    persona: person,
    settings: () => settings,
    begins,
    heard: (name) => {
      if (name === 'halo-ready') fields.showColours(tag.colourOf, settings.tokens);
    },
  });
  const fields = settingFields(begins, (kind, name, value) => {
    change({ [kind]: { ...settings[kind], [name]: value } });
  });

  function change(what: Partial<KeptSettings>): void {
    settings = { ...settings, ...what };
    keepSettings(settings);
    network.pace(settings.pace);
    network.offline(settings.offline);
    tag.dress();
    for (const code of document.querySelectorAll('[data-snippet]')) code.textContent = tag.html();
  }

  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    log.note('CSP dilanggar', { effectiveDirective, blockedURI });
  });
  if (wasKilled()) log.note('tab dimatikan, lalu dibuka lagi');
  fields.show(settings);
  wireSwitches(() => settings, change);
  on('[data-reset]', (button) => {
    change({ [button.dataset['reset'] ?? '']: {} });
    fields.show(settings);
    fields.showColours(tag.colourOf, settings.tokens);
  });
  on('[data-call]', (button) => {
    const asks = button.dataset['asks'] ?? '';
    if (asks === '' || window.confirm(asks)) void tag.call(button.dataset['call'] ?? '');
  });
  on('[data-open]', () => {
    const requestId = textOf('#open-request');
    void tag.call('open', textOf('#open-view'), ...(requestId === '' ? [] : [{ requestId }]));
  });
  on('[data-mount]', tag.mount);
  on('[data-clear]', log.clear);
  on('[data-copy]', (button) => {
    const text = button.dataset['copy'] === 'log' ? log.text() : tag.html();
    navigator.clipboard.writeText(text).then(
      () => {
        say('Tersalin.');
      },
      () => {
        say('Tidak dapat menyalin di peramban ini.');
      },
    );
  });
  on('#kill', end);
  change({});
  tag.mount();
  // A phone has no room for open drawers above the tag.
  const isWide = matchMedia('(min-width: 900px)').matches;
  for (const drawer of document.querySelectorAll<HTMLDetailsElement>('[data-opens]')) drawer.open = isWide;
}

function wireSwitches(now: () => KeptSettings, change: (what: Partial<KeptSettings>) => void): void {
  const pace = document.querySelector<HTMLSelectElement>('#pace');
  if (pace !== null) {
    pace.value = now().pace;
    pace.addEventListener('change', () => {
      change({ pace: pace.value });
    });
  }
  for (const name of ['offline', 'refuse'] as const) {
    const tick = document.querySelector<HTMLInputElement>(`#${name}`);
    if (tick === null) continue;
    tick.checked = now()[name];
    tick.addEventListener('change', () => {
      change({ [name]: tick.checked });
    });
  }
}

function on(selector: string, pressed: (button: HTMLElement) => void): void {
  for (const button of document.querySelectorAll<HTMLElement>(selector)) {
    button.addEventListener('click', () => {
      pressed(button);
    });
  }
}

function textOf(selector: string): string {
  return document.querySelector<HTMLInputElement>(selector)?.value.trim() ?? '';
}

function say(words: string): void {
  const status = document.querySelector('[data-said]');
  if (status !== null) status.textContent = words;
}
