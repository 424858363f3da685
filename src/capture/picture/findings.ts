/** What a picture of a paper is looked at for. */
export type CheckName = 'size' | 'light' | 'content' | 'sharpness' | 'glare' | 'edges';

/** Why a person should look at the picture again. */
export type Warning = 'too-small' | 'too-dark' | 'blank' | 'blurred' | 'glare' | 'cut-off';

/**
 * What one check found. `passed` is only ever said by a check that looked and found nothing; a check that could not look
 * is `not-run`, with the reason: nothing to judge, a picture in which the fault could not be told from the paper, or pixels
 * that could not be read.
 */
export type Outcome =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'warned'; readonly warning: Warning }
  | { readonly outcome: 'not-run'; readonly why: 'nothing-to-judge' | 'cannot-tell' | 'no-pixels' };

/** The outcome of each check. */
export type Findings = Readonly<Record<CheckName, Outcome>>;

/** The check looked and found nothing. */
export const passed: Outcome = { outcome: 'passed' };

/** The check found something that a person should see. */
export const warned = (warning: Warning): Outcome => ({ outcome: 'warned', warning });

/** The check could not look. */
export const notRun = (why: Extract<Outcome, { outcome: 'not-run' }>['why']): Outcome => ({ outcome: 'not-run', why });

/** The warnings among the findings, the ones that explain the others first. */
export function warningsOf(findings: Findings): Warning[] {
  const order = ['light', 'content', 'size', 'edges', 'sharpness', 'glare'] as const;
  return order.flatMap((name) => {
    const found = findings[name];
    return found.outcome === 'warned' ? [found.warning] : [];
  });
}

/** What a picture gets whose pixels could not be read: nothing is claimed of it. */
export const unseen: Findings = {
  size: notRun('no-pixels'),
  light: notRun('no-pixels'),
  content: notRun('no-pixels'),
  sharpness: notRun('no-pixels'),
  glare: notRun('no-pixels'),
  edges: notRun('no-pixels'),
};
