/**
 * The types by which React, Vue and Svelte know our elements, made from the same reading as the manifest: settings are the
 * types of the class's own properties, events those of the page's map of events.
 */

/** The declarations that are made here, and not by the compiler. */
export const MADE = ['react.d.ts', 'vue.d.ts', 'svelte.d.ts', 'settings.d.ts'];

const comment = (text) => (text === '' ? '' : `  /** ${text} */\n`);
const pascal = (name) => name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
const settingsOf = ({ name }) => `${name}Settings`;

/** What a host may set on each element, and what it hears. */
function settings(elements) {
  const names = elements.map(({ name }) => `${name}Element`).join(', ');
  const each = elements.map((element) => {
    const set = element.properties.filter(({ readonly }) => !readonly);
    const lines = set.map(
      ({ name, description }) => `${comment(description)}  ${name}?: ${element.name}Element['${name}'] | undefined;\n`,
    );
    const heard = element.events.map(
      ({ name, description }) => `${comment(description)}  '${name}': GlobalEventHandlersEventMap['${name}'];\n`,
    );
    return [
      `/** What a host sets on \`<${element.tagName}>\`. */\nexport interface ${settingsOf(element)} {\n${lines.join('')}}\n`,
      `/** What a host hears from \`<${element.tagName}>\`. */\nexport interface ${element.name}Told {\n${heard.join('')}}\n`,
    ].join('\n');
  });
  return `import type { ${names} } from './tag-names.js';\n\nexport type { ${names} };\n\n${each.join('\n')}`;
}

const imported = (elements) =>
  elements
    .flatMap((element) => [`${element.name}Element`, settingsOf(element), `${element.name}Told`])
    .map((name) => `  ${name},\n`)
    .join('');

/** Listeners as properties: `onHaloReady`, or with another spelling. */
const listeners = (element, spelled) =>
  element.events
    .map(
      ({ name, description }) =>
        `${comment(description)}  ${spelled(name)}?: ((event: ${element.name}Told['${name}']) => void) | undefined;\n`,
    )
    .join('');

function react(elements) {
  const props = elements.map((element) =>
    [
      `export interface ${element.name}Props extends ${settingsOf(element)}, Omit<HTMLAttributes<${element.name}Element>, keyof ${settingsOf(element)}> {\n`,
      `  ref?: Ref<${element.name}Element> | undefined;\n`,
      listeners(element, (name) => `on${pascal(name)}`),
      `}\n/** ${element.description} */\n`,
      `export declare function ${element.name}(props: ${element.name}Props): ReactElement;\n`,
    ].join(''),
  );
  const tags = elements.map(
    (element) =>
      `      '${element.tagName}': DetailedHTMLProps<HTMLAttributes<${element.name}Element>, ${element.name}Element> & ${settingsOf(element)} & {\n` +
      `${listeners(element, (name) => `'on${name}'`)}      };\n`,
  );
  return (
    `import type { DetailedHTMLProps, HTMLAttributes, ReactElement, Ref } from 'react';\n` +
    `import type {\n${imported(elements)}} from './settings.js';\n\n${props.join('\n')}\n` +
    `declare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {\n${tags.join('')}    }\n  }\n}\n`
  );
}

function vue(elements) {
  const tags = elements.map(
    (element) =>
      `    '${element.tagName}': new () => ${element.name}Element & {\n      $props: HTMLAttributes & ${settingsOf(element)} & {\n` +
      `${listeners(element, (name) => `on${pascal(name)}`)}      };\n    };\n`,
  );
  return (
    `import type { HTMLAttributes } from 'vue';\nimport type {\n${imported(elements)}} from './settings.js';\n\n` +
    `/** Whether a tag in a template is one of our elements, for the compiler of Vue. */\n` +
    `export declare function isHaloElement(tag: string): boolean;\n\n` +
    `declare module 'vue' {\n  interface GlobalComponents {\n${tags.join('')}  }\n}\n`
  );
}

function svelte(elements) {
  const tags = elements.map(
    (element) =>
      `    '${element.tagName}': HTMLAttributes<${element.name}Element> & ${settingsOf(element)} & {\n` +
      `${listeners(element, (name) => `'on${name}'`)}    };\n`,
  );
  return (
    `import type { HTMLAttributes } from 'svelte/elements';\nimport type {\n${imported(elements)}} from './settings.js';\n\n` +
    `declare module 'svelte/elements' {\n  export interface SvelteHTMLElements {\n${tags.join('')}  }\n}\n`
  );
}

/** The declarations, by their file in `dist/types`. */
export function frameworkTypes(elements) {
  return {
    'settings.d.ts': settings(elements),
    'react.d.ts': react(elements),
    'vue.d.ts': vue(elements),
    'svelte.d.ts': svelte(elements),
  };
}
