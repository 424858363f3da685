import { componentCodes, rounded, workSources, type CityStandards } from '@halo-pamor/contract';
import { faultAt, repeated, type Fault } from './fault.js';

/** Grades cover 0 to 100 without a gap, known weights make 100, points name components that are, and evidence names points. */
export function checkSelfCheck({ selfCheck }: CityStandards): Fault[] {
  const { assessments, categories, evidence } = selfCheck;
  const points = new Set(
    assessments.flatMap(({ dimensions }) =>
      dimensions.flatMap((dimension) => dimension.points.map((point) => `${dimension.code}/${point.code}`)),
    ),
  );
  const place = (list: string, at: number, field: string) => ['selfCheck', list, at, field];
  return [
    ...repeated(
      assessments.map(({ code }, at) => ({ value: code, place: place('assessments', at, 'code') })),
      'assessment',
    ),
    ...repeated(
      evidence.map(({ id }, at) => ({ value: id, place: place('evidence', at, 'id') })),
      'piece of evidence',
    ),
    ...evidence.flatMap(({ point }, at) =>
      points.has(point) ? [] : [faultAt(place('evidence', at, 'point'), `No assessment has the point "${point}".`)],
    ),
    ...assessments.flatMap(({ dimensions }, at) => {
      const weights = dimensions.flatMap(({ weight }) => (weight === null ? [] : [weight]));
      const sum = rounded(weights.reduce((total, weight) => total + weight, 0));
      const whole = weights.length < dimensions.length || sum === 100;
      return [
        ...(whole
          ? []
          : [faultAt(place('assessments', at, 'dimensions'), `The weights make ${String(sum)}, not 100.`)]),
        ...dimensions.flatMap((dimension, d) =>
          dimension.points.flatMap(({ component, live }, p) => {
            const where = [...place('assessments', at, 'dimensions'), d, 'points', p];
            const isKnown = component === undefined || componentCodes.some((code) => code === component);
            return [
              ...(isKnown ? [] : [faultAt([...where, 'component'], `There is no component "${component}".`)]),
              ...(live === undefined || workSources.includes(live)
                ? []
                : [faultAt([...where, 'live'], `Nothing of the work is called "${live}".`)]),
            ];
          }),
        ),
      ];
    }),
    ...gaps(categories),
  ];
}

function gaps(categories: CityStandards['selfCheck']['categories']): Fault[] {
  const sorted = [...categories].sort((one, other) => one.from - other.from);
  const ends = [-0.01, ...sorted.map(({ to }) => to)];
  const fits = sorted.every(({ from, to }, at) => from <= to && rounded(from - 0.01) === rounded(ends[at] ?? 0));
  return fits && ends.at(-1) === 100
    ? []
    : [faultAt(['selfCheck', 'categories'], 'The categories leave a gap between 0 and 100, or two hold one score.')];
}
