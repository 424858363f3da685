import type { AuditEntry } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { AuditTerms } from '../../locale/id-audit.js';
import { button } from '../shared/button.js';
import type { DateWriter } from '../shared/dates.js';
import { facts } from '../shared/facts.js';
import { actWords, entryLine } from './entry-words.js';

/** What can be asked for from an entry. */
export interface EntryAsks {
  readonly about: (subject: string) => void;
  readonly by: (actor: string) => void;
}

/** One entry: what was done, by whom and when, and behind it all that the log says of it. */
export function entryCard(words: AuditTerms, dates: DateWriter, entry: AuditEntry, asks: EntryAsks): TemplateResult {
  return html`<li>
    <details class="card fold" part="card" data-seq=${entry.seq}>
      <summary>
        <span>
          <b>${entryLine(words, entry)}</b>
          <span class="muted small"
            >${entry.seq} · ${dates.shortDay(entry.at)} ${dates.time(entry.at)} · ${entry.actor.id}</span
          >
        </span>
      </summary>
      ${inside(words, dates, entry, asks)}
    </details>
  </li>`;
}

function inside(words: AuditTerms, dates: DateWriter, entry: AuditEntry, asks: EntryAsks): TemplateResult {
  const { detail } = words;
  const { seq, at, actor, act, subjects, number, file, payload, prev, hash } = entry;
  const who = words.role[actor.role];
  const isNamed = actor.role !== 'citizen' && actor.role !== 'system';
  const code = (text: string) => html`<code>${text}</code>`;
  return html`<div class="stack near">
    <p>${fill(detail.sentence, { when: dates.dayTime(at), who, act: actWords(words, act) })}</p>
    <p class="muted small">${detail.nothing}</p>
    ${facts([
      [detail.number, seq],
      [detail.who, actor.role === 'citizen' ? detail.hiddenPerson : who],
      [detail.id, code(actor.id)],
      [detail.act, code(number === null ? act : `${act} (${number})`)],
      [detail.subjects, subjects.length === 0 ? null : subjects.map((subject) => html`<div>${code(subject)}</div>`)],
      [detail.file, file === null ? null : code(file)],
      [detail.payload, payload === null ? null : code(payload)],
      [detail.prev, prev === '' ? null : code(prev)],
      [detail.hash, code(hash)],
    ])}
    <div class="bar">
      ${subjects.slice(0, 1).map((subject) => button({ label: detail.same, kind: 'quiet', press: () => asks.about(subject) }))}
      ${isNamed ? button({ label: detail.samePerson, kind: 'quiet', press: () => asks.by(actor.id) }) : nothing}
    </div>
  </div>`;
}
