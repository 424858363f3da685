/** The page in which the checks are done; what it needs is bundled into it by bundle-page.ts. */
import { HaloCapture } from '../../src/capture/index.js';
import { define } from '../../src/define-elements.js';
import { checks, LATE, SERVED } from './checks.js';
import { reactComponent, reactTag } from './react-ways.js';
import { subjects, type Subject } from './subjects.js';
import { vueTemplate } from './vue-way.js';
import type { Way, WayName } from './way.js';

const ways: Readonly<Record<WayName, Way>> = {
  'React, tag': reactTag,
  'React, component': reactComponent,
  'Vue, template': vueTemplate,
};

function defineAll(): void {
  define();
  if (customElements.get('halo-capture') === undefined) customElements.define('halo-capture', HaloCapture);
}

/**
 * Does one check with each of our elements.
 *
 * @returns what was not so, by element; empty when all is well
 */
async function checked(name: string, wayName: WayName): Promise<string[]> {
  const check = checks[name];
  if (check === undefined) throw new Error(`no check "${name}"`);
  const wrong: string[] = [];
  const one = async (of: Subject): Promise<void> => {
    const place = document.body.appendChild(document.createElement('main'));
    await check({ of, way: ways[wayName], place, define: defineAll }).catch((error: unknown) => {
      wrong.push(`<${of.tag}> ${String(error)}`);
    });
    place.remove();
  };
  if (name === LATE) await Promise.all(subjects.map(one));
  else {
    if (name !== SERVED) defineAll();
    for (const of of subjects) await one(of);
  }
  return wrong;
}

Object.assign(globalThis, { checked });
