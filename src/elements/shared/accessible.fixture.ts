import 'axe-core/axe.min.js';
import type { AxeResults, CheckResult } from 'axe-core';
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

/** Why axe leaves it open whether a text can be read, though it reckoned that it cannot: its colour is the ground's, or it is one letter. */
const LEFT_OPEN = ['equalRatio', 'shortTextContent'];

function isLeftOpen({ data }: CheckResult): boolean {
  const why: unknown = data;
  return typeof why === 'object' && why !== null && 'messageKey' in why && LEFT_OPEN.includes(String(why.messageKey));
}

/** Fails with each piece of text that cannot be told from what is behind it, as the element looks now. */
export async function expectReadable(element: Element, where: string): Promise<void> {
  const { violations, incomplete }: AxeResults = await globalThis.axe.run(element, {
    resultTypes: ['violations', 'incomplete'],
    runOnly: ['color-contrast'],
  });
  const open = incomplete.flatMap(({ nodes }) => nodes).filter(({ any }) => any.some(isLeftOpen));
  const nodes = [...violations.flatMap((each) => each.nodes), ...open];
  const faults = nodes.map(({ target }) => `${where}: ${target.join(' ')}`);
  expect(faults, faults.join('\n')).to.deep.equal([]);
}
