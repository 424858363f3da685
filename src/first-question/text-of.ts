import { nothing } from 'lit';

/** A template as lit makes one: its texts, and the values between them. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** Where a value stands in the tag that is being written: behind ` name=`, with the quote that it begins with if there is one. */
const BINDING = /\s([.?@]?)([\w-]+)=(["']?)([^"'<>=]*)$/;

/**
 * A template of ours as HTML, without anything that lit would find its way by: for a page that shows it until lit draws it
 * anew. Listeners and properties are left out, which say nothing before a script is there.
 *
 * @throws TypeError for a value that is no text, template, list or nothing, such as a directive
 */
export function textOf(value: unknown): string {
  if (value === nothing || value === null || value === undefined || value === '') return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (isTemplate(value)) return written(value);
  throw new TypeError(`a page cannot be written with ${typeof value}`);
}

function written({ strings, values }: Template): string {
  let text = strings[0] ?? '';
  values.forEach((value, nth) => {
    const after = strings[nth + 1] ?? '';
    const bound = isInTag(text) ? BINDING.exec(text) : null;
    if (bound === null) text += textOf(value) + after;
    else {
      const [all, kind = '', name = '', quote = '', before = ''] = bound;
      const rest = text.slice(0, -all.length);
      if (kind === '@' || kind === '.') text = rest + after;
      else if (kind === '?') text = `${rest}${value === true ? ` ${name}` : ''}${after}`;
      else if (quote !== '') text += attribute(value) + after;
      else if (value === nothing) text = rest + after;
      else text = `${rest} ${name}="${before}${attribute(value)}"${after}`;
    }
  });
  return text;
}

/** Whether a text ends within a tag that it has opened. */
function isInTag(text: string): boolean {
  return text.lastIndexOf('<') > text.lastIndexOf('>');
}

function attribute(value: unknown): string {
  if (isTemplate(value)) throw new TypeError('an attribute cannot be written with a template');
  return textOf(value);
}

function isTemplate(value: unknown): value is Template {
  return (
    typeof value === 'object' && value !== null && 'strings' in value && 'values' in value && '_$litType$' in value
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
