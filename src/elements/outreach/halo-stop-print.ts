import { printList, stopRules, type PrintLine } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { checkIcon, comesBackIcon, printerIcon } from '../shared/icons.js';
import { emptyState } from '../shared/screen-states.js';
import { OutreachScreenElement } from './outreach-screen.js';
import { printDocuments } from './print-sheets.js';
import { serviceWord } from './stop-services.js';

const steps = ['to-print', 'printed', 'out'] as const;

/**
 * The documents of people who were served: to print, printed, handed out. A print uses a blank of its kind.
 *
 * @tagname halo-stop-print
 * @fires halo-command - `use-blank`, `take-back-blank` and `hand-out`
 */
export class HaloStopPrint extends OutreachScreenElement {
  override render(): TemplateResult {
    const { stage, stop } = this;
    const { words } = stage;
    const lines = printList(stop, stopRules(stage.pack));
    return this.frame(
      { title: words.print.title, lead: words.print.lead, wide: true },
      lines.length === 0
        ? emptyState({ icon: printerIcon, title: words.print.empty, text: words.print.emptyText })
        : html`${button({
            label: words.print.sheet,
            icon: printerIcon,
            press: () => printDocuments(stage, stop, lines),
          })}
          ${steps.map((step) => this.#step(step, lines))}`,
    );
  }

  #step(step: PrintLine['step'], all: readonly PrintLine[]): unknown {
    const lines = all.filter((line) => line.step === step);
    if (lines.length === 0) return nothing;
    const title = this.stage.words.print.steps[step];
    return html`<section class="stack near" aria-label=${title}>
      <h3>${title} (${lines.length})</h3>
      <ul class="stack people">
        ${lines.map((line) => this.#line(line))}
      </ul>
    </section>`;
  }

  #line(line: PrintLine): TemplateResult {
    const { words, pack } = this.stage;
    const { ticket, service } = line;
    return html`<li class="card person" part="card">
      <span class="label">${ticket.label}</span>
      <span
        ><b>${serviceWord(pack, service)}</b><br /><span class="muted small"
          >${ticket.name ?? words.queue.noName}</span
        ></span
      >
      ${this.isTeam && line.step !== 'out' ? html`<div class="bar even">${this.#acts(line)}</div>` : nothing}
    </li>`;
  }

  #acts({ ticket, service, kind, step }: PrintLine): unknown {
    const { words, pack } = this.stage;
    const named = { what: serviceWord(pack, service), label: ticket.label };
    const payload = { kind, for: { ticket: ticket.id, service } };
    if (step === 'to-print') {
      return button({
        label: fill(words.print.printed, named),
        icon: printerIcon,
        kind: 'main',
        press: () => void this.send({ type: 'use-blank', payload }),
      });
    }
    return html`${button({
      label: fill(words.print.out, named),
      icon: checkIcon,
      kind: 'main',
      press: () => void this.send({ type: 'hand-out', payload: { ticket: ticket.id, services: [service] } }),
    })}
    ${button({
      label: fill(words.print.undo, named),
      icon: comesBackIcon,
      kind: 'quiet',
      press: () => void this.send({ type: 'take-back-blank', payload }),
    })}`;
  }
}
