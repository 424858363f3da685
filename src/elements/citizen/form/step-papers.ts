import type { TemplateResult } from 'lit';
import { directPapers } from './papers-direct.js';
import { planPapers } from './papers-plan.js';
import type { FormScreen } from './form-screen.js';

/** Which papers are at hand? By the plan where there is one. */
export function papersScreen(screen: FormScreen): TemplateResult {
  return screen.facts.bundle === undefined ? directPapers(screen) : planPapers(screen, screen.facts.bundle);
}
