import 'axe-core/axe.min.js';
import type { AxeResults } from 'axe-core';
import { expect } from '@esm-bundle/chai';
import { controlFaults } from './control-faults.fixture.js';

declare global {
  // axe-core is a script that leaves its name on the page.
  var axe: typeof import('axe-core');
}

/** Fails with each fault by name when axe finds any in the element or its shadow roots, or its controls are too small or do not say what is wrong. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations }: AxeResults = await globalThis.axe.run(element, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  const faults = [
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)),
    ...controlFaults(element.shadowRoot ?? element),
  ];
  expect(faults, faults.join('\n')).to.deep.equal([]);
}
