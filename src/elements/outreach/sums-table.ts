import {
  OTHER_PHONE,
  sumLines,
  type Counted,
  type Difference,
  type StopView,
  type SumLine,
} from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { idSheet } from '../../locale/id-sheet.js';
import { spoken } from '../../locale/spoken.js';
import { icon } from '../shared/icon.js';
import { approvedIcon, warningIcon } from '../shared/icons.js';
import { saveSheet } from '../shared/sheet/save-sheet.js';
import { fileName, type Sheet } from '../shared/sheet/sheet.js';
import type { OutreachStage } from './outreach-stage.js';
import { blankWord } from './stop-services.js';

type LineKind = 'people' | 'kits' | 'blank' | 'papers';

function kindOf(line: string): LineKind {
  const [kind] = line.split(':');
  return kind === 'people' || kind === 'kits' || kind === 'blank' ? kind : 'papers';
}

/** What a line of the reconciliation is called. */
export function sumTitle({ words, pack }: OutreachStage, { line }: Pick<SumLine, 'line'>): string {
  return fill(words.close.line[kindOf(line)], { kind: blankWord(pack, line.slice(line.indexOf(':') + 1)) });
}

/** The sum in words: `20 dibawa = 12 terpakai + 1 rusak + 7 sisa`. */
export function equation({ words }: OutreachStage, { line, whole, parts }: SumLine): string {
  const { close } = words;
  const sum = parts.map(({ part, amount }) => `${amount} ${close.part[part]}`).join(' + ');
  return `${whole} ${close.whole[kindOf(line)]} = ${sum}`;
}

/** Whether a line fits, in a pill. */
export function fitPill({ words }: OutreachStage, { difference }: SumLine): TemplateResult {
  const { close } = words;
  const text =
    difference === 0 ? close.fits : fill(difference > 0 ? close.missing : close.tooMany, { n: Math.abs(difference) });
  return html`<span class="pill tint ${difference === 0 ? 'ok' : 'danger'}"
    >${icon(difference === 0 ? approvedIcon : warningIcon)}<span>${text}</span></span
  >`;
}

/** The reasons that can be given for a difference. */
export function differenceReasons({ pack, words }: OutreachStage): { value: string; label: string }[] {
  return [
    ...(pack.outreach?.differenceReasons ?? []).map(({ code, name }) => ({ value: code, label: name })),
    { value: OTHER_PHONE, label: words.close.otherPhone },
  ];
}

/** The reconciliation as a table. */
function sumsSheet(stage: OutreachStage, stop: StopView, counted: Counted, differences: readonly Difference[]): Sheet {
  const { words, terms } = stage;
  const { column } = spoken(terms, 'sheet', idSheet);
  const parts = Object.entries(words.close.part);
  return {
    file: fileName(words.close.sums, stop.day),
    name: words.close.sums,
    head: [column.line, column.whole, ...parts.map(([, name]) => name), column.difference, column.reason],
    rows: sumLines(stop, counted).map((line) => {
      const named = line.difference === 0 ? undefined : differences.find((each) => each.line === line.line);
      const amounts = parts.map(([part]) => line.parts.find((each) => each.part === part)?.amount ?? null);
      const reason = differenceReasons(stage).find(({ value }) => value === named?.reason)?.label ?? null;
      return [sumTitle(stage, line), line.whole, ...amounts, line.difference, reason];
    }),
  };
}

/** All lines with what was said of their differences, for reading. */
export function sumsTable(
  stage: OutreachStage,
  stop: StopView,
  counted: Counted,
  differences: readonly Difference[],
): TemplateResult {
  const reasons = differenceReasons(stage);
  return html`<section class="card" part="card" aria-label=${stage.words.close.sums}>
    <h3>${stage.words.close.sums}</h3>
    <div class="rows">
      ${sumLines(stop, counted).map((line) => {
        const named = line.difference === 0 ? undefined : differences.find((each) => each.line === line.line);
        const reason = reasons.find(({ value }) => value === named?.reason)?.label;
        return html`<div class="sum">
          <div class="bar ends"><b>${sumTitle(stage, line)}</b>${fitPill(stage, line)}</div>
          <p class="equation">${equation(stage, line)}</p>
          ${reason === undefined ? nothing : html`<p class="muted">${reason}${named?.note ? `: ${named.note}` : ''}</p>`}
        </div>`;
      })}
    </div>
    ${saveSheet(stage.terms, () => sumsSheet(stage, stop, counted, differences))}
  </section>`;
}
