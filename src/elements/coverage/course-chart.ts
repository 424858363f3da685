import type { CoveragePoint } from '@halo-pamor/contract';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { CoverageTerms } from '../../locale/id-coverage.js';
import { headRow, wideTable } from '../shared/wide-table.js';
import { percentWord, plainNumber, whenWord } from './numbers.js';

const WIDTH = 380;
const HEIGHT = 220;
const LEFT = 40;
const RIGHT = 34;
const TOP = 30;
const BOTTOM = 34;

interface Shown {
  readonly point: CoveragePoint;
  readonly percent: number;
}

const kinds = ['told', 'counted'] as const;

/** The course of each kind as a line of its own, and the same as a table, which is what a screen reader reads. */
export function courseChart(words: CoverageTerms, course: readonly CoveragePoint[]): TemplateResult {
  return html`<section class="stack near">
    <h3>${words.course.title}</h3>
    ${kinds.map((kind) => {
      const points = course.filter((point) => point.kind === kind);
      return points.length === 0 ? nothing : one(words, kind, points);
    })}
    ${kinds.every((kind) => course.some((point) => point.kind === kind)) ? html`<p class="muted">${words.course.apart}</p>` : nothing}
  </section>`;
}

function one(words: CoverageTerms, kind: (typeof kinds)[number], points: readonly CoveragePoint[]): TemplateResult {
  const shown = points.flatMap((point) => (point.percent === null ? [] : [{ point, percent: point.percent }]));
  return html`<div class="card stack near" part="card">
    <h4>${words.course[kind]}</h4>
    ${shown.length < 2 ? nothing : line(words, shown)} ${table(words, points)}
  </div>`;
}

/** Drawn from a floor below the lowest point, which stands at its axis: a fall of one in a hundred has to be seen. */
function line(words: CoverageTerms, shown: readonly Shown[]): TemplateResult {
  const floor = Math.max(0, Math.floor((Math.min(...shown.map(({ percent }) => percent)) - 5) / 10) * 10);
  const x = (at: number): number => LEFT + (at * (WIDTH - LEFT - RIGHT)) / (shown.length - 1);
  const y = (percent: number): number => TOP + ((100 - percent) * (HEIGHT - TOP - BOTTOM)) / (100 - floor);
  const every = Math.ceil(shown.length / 5);
  return html`<svg class="course" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    ${[floor, (floor + 100) / 2, 100].map(
      (percent) =>
        svg`<line class="axis" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(percent)} y2=${y(percent)}></line>
          <text class="scale" x=${LEFT - 8} y=${y(percent) + 5} text-anchor="end">${percentWord(percent, words)}</text>`,
    )}
    ${shown.slice(1).map(({ point, percent }, at) => {
      const before = shown[at]?.percent ?? percent;
      return svg`<line class=${point.turn === 'fall' ? 'way fall' : 'way'} x1=${x(at)} y1=${y(before)} x2=${x(at + 1)} y2=${y(percent)}></line>`;
    })}
    ${shown.map(({ point, percent }, at) => dot(words, { point, percent }, { x: x(at), y: y(percent), named: at % every === 0, end: at === shown.length - 1 }))}
  </svg>`;
}

/** Where a dot stands, and whether it is the last, whose words end with the picture. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly named: boolean;
  readonly end: boolean;
}

function dot(words: CoverageTerms, { point, percent }: Shown, at: Place): SVGTemplateResult {
  const { x, y } = at;
  const isFall = point.turn === 'fall';
  const label = `${isFall ? '\u25BC ' : ''}${percentWord(percent, words)}%`;
  return svg`<circle class=${isFall ? 'dot fall' : 'dot'} cx=${x} cy=${y} r="5"></circle>
    ${
      at.named || at.end
        ? svg`<text class=${isFall ? 'value fall' : 'value'} x=${at.end ? WIDTH : x} y=${isFall ? y + 22 : y - 11} text-anchor=${at.end ? 'end' : 'middle'}>${label}</text>
            <text class="scale" x=${x} y=${HEIGHT - 8} text-anchor="middle">${point.when === '' ? words.course.unknown : point.when.slice(0, 7)}</text>`
        : nothing
    }`;
}

/** How a point stands to the one before, in words. */
function turnWord(words: CoverageTerms, { turn, by }: CoveragePoint): string {
  return turn === null ? '' : fill(words.turn[turn], { by: percentWord(Math.abs(by ?? 0), words) });
}

function table(words: CoverageTerms, points: readonly CoveragePoint[]): TemplateResult {
  const { course } = words;
  const hasPeople = points.some(({ numerator, hidden }) => numerator !== null || hidden);
  const heads = [course.when, course.percent, ...(hasPeople ? [course.people] : []), course.turn];
  return html`${wideTable(
    course.title,
    html`<table part="table">
      ${headRow(heads)}
      <tbody>
        ${points.map((point) => {
          const { numerator, denominator, percent } = point;
          const people =
            numerator === null || denominator === null
              ? course.unknown
              : fill(course.of, {
                  numerator: plainNumber(numerator, words),
                  denominator: plainNumber(denominator, words),
                });
          return html`<tr>
            <th scope="row">${whenWord(point.when, course.unknown, words)}</th>
            <td>${percent === null ? course.hidden : `${percentWord(percent, words)}%`}</td>
            ${hasPeople ? html`<td>${point.hidden ? course.hidden : people}</td>` : nothing}
            <td class=${point.turn === 'fall' ? 'fall' : nothing}>${turnWord(words, point)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`,
  )}
  ${notes(words, points)}`;
}

/** Who says so, each once, and what has to be said about a point. */
function notes(words: CoverageTerms, points: readonly CoveragePoint[]): TemplateResult {
  const { course, noYear } = words;
  const sources = [...new Set(points.flatMap((point) => point.sources))];
  return html`<ul class="notes">
    ${points.flatMap(({ when, note }) => (note === null ? [] : [html`<li>${whenWord(when, noYear, words)}: ${note}</li>`]))}
    ${sources.map((source) => html`<li>${course.source}: ${source}</li>`)}
  </ul>`;
}
