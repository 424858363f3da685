import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An attribute of the tag, and by which field one sets it. */
export interface DescribedAttribute {
  readonly name: string;
  readonly description: string;
  /** `one-of` and `some-of` take from `words`; `present` is there or not. */
  readonly field: 'one-of' | 'some-of' | 'present' | 'number' | 'text';
  readonly words: readonly string[];
}

/** A custom property that is a colour. */
export interface DescribedColour {
  readonly name: string;
  readonly description: string;
  /** As `#rrggbb`, where the description names one. */
  readonly usual: string | undefined;
}

/** What the plugin's package says of its tag. */
export interface DescribedElement {
  readonly attributes: readonly DescribedAttribute[];
  readonly events: readonly string[];
  readonly colours: readonly DescribedColour[];
}

/**
 * Reads what the plugin's package says of `<halo-pamor>`: its `custom-elements.json`, which lies above the served folder. Read
 * at each page, so that a new attribute appears by itself.
 *
 * @returns undefined when there is none, or when it is damaged
 */
export async function readDescribedElement(distFolder: string): Promise<DescribedElement | undefined> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(distFolder, '../custom-elements.json'), 'utf8'));
    const found = listOf(manifest, 'modules')
      .flatMap((module) => listOf(module, 'declarations'))
      .find((one) => textOf(one, 'tagName') === 'halo-pamor');
    return found === undefined ? undefined : describedElement(found);
  } catch {
    return undefined;
  }
}

function describedElement(declaration: unknown): DescribedElement {
  return {
    attributes: listOf(declaration, 'attributes').map(describedAttribute),
    events: listOf(declaration, 'events').map((event) => textOf(event, 'name')),
    colours: listOf(declaration, 'cssProperties')
      .map((property) => ({ name: textOf(property, 'name'), description: textOf(property, 'description') }))
      .filter(({ name, description }) => description.includes('colour') || name.endsWith('-accent'))
      .map((colour) => ({ ...colour, usual: hexOf(colour.description) })),
  };
}

/** A closed set is one whose type names its words, or whose description names several in its first sentence. */
function describedAttribute(attribute: unknown): DescribedAttribute {
  const name = textOf(attribute, 'name');
  const description = textOf(attribute, 'description');
  const type = textOf(valueOf(attribute, 'type'), 'text');
  const [first = ''] = description.split(/\.\s/);
  const named = [...type.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
  const told = [...first.matchAll(/`([a-z]+)`/g)].map(([, word = '']) => word);
  const words = named.length > 0 ? named : told.length > 1 ? told : [];
  if (words.length > 0) return { name, description, words, field: first.includes('several') ? 'some-of' : 'one-of' };
  const field = /\bboolean\b/.test(type) ? 'present' : /\bnumber\b/.test(type) ? 'number' : 'text';
  return { name, description, words, field };
}

function hexOf(description: string): string | undefined {
  const hex = /#([\da-f]{6}|[\da-f]{3})\b/i.exec(description)?.[1];
  if (hex === undefined) return undefined;
  return `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`;
}

function valueOf(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

function textOf(of: unknown, name: string): string {
  const value = valueOf(of, name);
  return typeof value === 'string' ? value : '';
}

function listOf(of: unknown, name: string): readonly unknown[] {
  const value = valueOf(of, name);
  return Array.isArray(value) ? value : [];
}
