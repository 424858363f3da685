import { everyElement } from '../shared/controls.fixture.js';

/** Rules by which a finger leaves behind what only a mouse takes along: a touch hovers until the next one. */
export function stickyHovers(view: HTMLElement): string[] {
  const sheets = [view, ...everyElement(view.shadowRoot ?? view)].flatMap(({ shadowRoot }) =>
    shadowRoot === null ? [] : [...shadowRoot.adoptedStyleSheets, ...shadowRoot.styleSheets],
  );
  return [...new Set(sheets)].flatMap((sheet) => sticking(sheet.cssRules));
}

function sticking(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule && rule.conditionText.includes('hover: hover')) return [];
    if (rule instanceof CSSStyleRule && rule.selectorText.includes(':hover')) return [`sticks: ${rule.selectorText}`];
    return rule instanceof CSSGroupingRule ? sticking(rule.cssRules) : [];
  });
}
