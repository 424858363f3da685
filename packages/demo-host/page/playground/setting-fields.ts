import type { KeptSettings } from './kept-settings.js';

/** The fields of the playground's attributes and tokens. */
export interface SettingFields {
  /** Shows these settings in the fields. */
  show(settings: KeptSettings): void;
  /** Shows the colours that hold at present in the fields of those tokens that nobody has set. */
  showColours(colourOf: (token: string) => string, set: Readonly<Record<string, string>>): void;
}

/**
 * Finds the fields of a page and hears each of them.
 *
 * @param begins what the page begins with: a field with that text is as good as one that nobody touched
 * @param changed called with an attribute or a token, and its text
 */
export function settingFields(
  begins: Readonly<Record<string, string>>,
  changed: (kind: 'attributes' | 'tokens', name: string, value: string) => void,
): SettingFields {
  const all = <Field extends HTMLElement>(selector: string) => [...document.querySelectorAll<Field>(selector)];
  const plain = all<HTMLInputElement | HTMLSelectElement>('[data-attribute]');
  const present = all<HTMLInputElement>('[data-present]');
  const several = all<HTMLFieldSetElement>('[data-words]');
  const tokens = all<HTMLInputElement>('[data-token]');
  const ticksOf = (group: HTMLFieldSetElement) => [...group.querySelectorAll('input')];

  for (const field of plain) {
    field.addEventListener('change', () => {
      changed('attributes', field.dataset['attribute'] ?? '', field.value.trim());
    });
  }
  for (const field of present) {
    field.addEventListener('change', () => {
      changed('attributes', field.dataset['present'] ?? '', field.checked ? 'true' : '');
    });
  }
  for (const group of several) {
    group.addEventListener('change', () => {
      const words = ticksOf(group).filter(({ checked }) => checked);
      changed('attributes', group.dataset['words'] ?? '', words.map(({ value }) => value).join(' '));
    });
  }
  for (const field of tokens) {
    field.addEventListener('input', () => {
      changed('tokens', field.dataset['token'] ?? '', field.value);
    });
  }

  return {
    show: ({ attributes, tokens: set }) => {
      const now: Readonly<Record<string, string>> = { ...begins, ...attributes };
      for (const field of plain) field.value = now[field.dataset['attribute'] ?? ''] ?? '';
      for (const field of present) field.checked = (now[field.dataset['present'] ?? ''] ?? '') !== '';
      for (const group of several) {
        const words = (now[group.dataset['words'] ?? ''] ?? '').split(' ');
        for (const tick of ticksOf(group)) tick.checked = words.includes(tick.value);
      }
      for (const field of tokens) {
        field.value = set[field.dataset['token'] ?? ''] ?? (field.dataset['usual'] || field.value);
      }
    },
    showColours: (colourOf, set) => {
      for (const field of tokens) {
        const name = field.dataset['token'] ?? '';
        const now = colourOf(name);
        if (set[name] === undefined && /^#[\da-f]{6}$/i.test(now)) field.value = now;
      }
    },
  };
}
