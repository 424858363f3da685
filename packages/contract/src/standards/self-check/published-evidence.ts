import type { StandardsPage } from '../page.js';
import type { Evidence, SelfCheckData } from './shape.js';

/**
 * The evidence that the published page is by itself: for each point that names a component, the share of services whose
 * component the office has confirmed, with these services as its rows. What others told is published but is not the
 * office's standard, so it proves nothing; a point that nothing proves has no row.
 */
export function publishedEvidence(
  page: StandardsPage,
  { assessments }: Pick<SelfCheckData, 'assessments'>,
): Evidence[] {
  const points = assessments.flatMap(({ dimensions }) =>
    dimensions.flatMap((dimension) => dimension.points.map((point) => ({ dimension, point }))),
  );
  const made = new Map<string, Evidence>();
  for (const { dimension, point } of points) {
    const at = `${dimension.code}/${point.code}`;
    if (point.component === undefined || made.has(at)) continue;
    const proved = page.services.filter(({ components }) =>
      components.some(({ code, standing }) => code === point.component && standing === 'yes'),
    );
    if (proved.length === 0) continue;
    made.set(at, {
      id: `PAGE-${point.component.toUpperCase()}`,
      point: at,
      name: point.name,
      mark: Math.floor((100 * proved.length) / page.services.length),
      proof: { kind: 'rows', rows: proved.map(({ code }) => `/v1/standards#${code}/${point.component ?? ''}`) },
    });
  }
  return [...made.values()];
}
