import { MAX_ROSTER, MAX_ROSTER_PART } from '@halo-pamor/contract';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { fileButton, fileButtonStyles } from '../shared/file-button.js';
import { listIcon } from '../shared/icons-work.js';
import { notice } from '../shared/notice.js';
import { saveFile } from '../shared/save-file.js';
import { emptyState } from '../shared/screen-states.js';
import { OutreachScreenElement } from './outreach-screen.js';
import { exampleRoster } from './roster/example-roster.js';
import type { FoundLine } from './roster/roster-found.js';
import { rosterPreview } from './roster/roster-preview.js';
import { readRoster, unreadable, type RosterFile } from './roster/read-roster.js';
import { serviceWord } from './stop-services.js';
import { wantWords } from './stop-words.js';

/** Most names that are drawn at once. */
const SHOWN = 100;

/**
 * The names that the village head or the RT gave: those that are loaded, and a file with more, which is looked at line by
 * line before anything of it is loaded.
 *
 * @tagname halo-stop-roster
 * @fires halo-command - `load-roster`, one for each hundred lines
 */
export class HaloStopRoster extends OutreachScreenElement {
  static override styles: CSSResult[] = [...OutreachScreenElement.styles, fileButtonStyles];
  static override properties = {
    ...OutreachScreenElement.properties,
    chosen: { state: true },
    file: { state: true },
    loaded: { state: true },
  };

  /** The name of the file that was chosen last. */
  declare private chosen: string | undefined;
  /** The file as it was read, until it is loaded or put away. */
  declare file: RosterFile | undefined;
  /** How many names were loaded last. */
  declare loaded: number;

  constructor() {
    super();
    this.file = undefined;
    this.loaded = 0;
  }

  override render(): TemplateResult {
    const { words } = this.stage;
    const { actor } = this.stage;
    const may = this.stop.status !== 'closed' && (this.isTeam || actor.role !== 'officer');
    return this.frame(
      { title: words.roster.title, lead: words.roster.lead, wide: true },
      html`${this.loaded > 0 ? notice({ tone: 'ok', text: fill(words.roster.loaded, { n: this.loaded }), say: 'soon' }) : nothing}
      ${may ? (this.file ? this.#preview(this.file) : this.#pick()) : nothing} ${this.#names()}`,
    );
  }

  #pick(): TemplateResult {
    const { words } = this.stage;
    return html`<section class="card" part="card">
      ${fileButton({
        name: 'roster',
        label: words.roster.pick,
        hint: words.roster.pickHint,
        accept: '.csv,.txt,text/csv,text/plain',
        chosen: this.chosen,
        take: (file) => void this.#read(file),
        failed: () => (this.file = unreadable),
      })}
      <div class="bar">
        ${button({ label: words.roster.example, icon: listIcon, kind: 'quiet', press: () => this.#example() })}
      </div>
    </section>`;
  }

  #example(): void {
    const { pack } = this.stage;
    const text = exampleRoster(this.stop.services.map((code) => serviceWord(pack, code)));
    // Spreadsheets take a file without the mark for one of Windows letters.
    saveFile(new Blob(['\uFEFF', text], { type: 'text/csv' }), 'contoh-daftar-nama.csv');
  }

  async #read(picked: File): Promise<void> {
    this.chosen = picked.name;
    const { pack, dates, now } = this.stage;
    const { services, roster } = this.stop;
    this.loaded = 0;
    this.file = await readRoster(picked, { pack, offered: services, standing: roster, today: dates.isoDay(now()) });
  }

  #preview(file: RosterFile): TemplateResult {
    const good = this.#good(file);
    const full = this.stop.roster.length + good.length > MAX_ROSTER;
    return rosterPreview({
      stage: this.stage,
      file,
      good: good.length,
      full,
      sending: this.form.sending,
      load: () => void this.#load(good),
      cancel: () => (this.file = undefined),
    });
  }

  #good({ lines }: RosterFile): FoundLine[] {
    return lines.filter(({ faults }) => faults.length === 0);
  }

  async #load(good: readonly FoundLine[]): Promise<void> {
    for (let at = 0; at < good.length; at += MAX_ROSTER_PART) {
      const lines = good.slice(at, at + MAX_ROSTER_PART).map(({ name, birth, part, note, services }) => ({
        id: crypto.randomUUID(),
        name,
        services: [...services],
        birth,
        part,
        note,
      }));
      if (!(await this.send({ type: 'load-roster', payload: { lines } }))) return;
    }
    this.loaded = good.length;
    this.file = undefined;
  }

  #names(): unknown {
    const { words, pack } = this.stage;
    const { roster, tickets } = this.stop;
    if (roster.length === 0) return this.file ? nothing : emptyState({ icon: listIcon, title: words.roster.empty });
    return html`<ul class="stack people">
        ${roster.slice(0, SHOWN).map((line) => {
          const ticket = tickets.find((each) => each.line === line.id);
          const about = [
            line.part === null ? '' : `${pack.words.subUnit} ${line.part}`,
            wantWords(pack, line.services),
            line.note ?? '',
          ];
          return html`<li class="card person" part="card">
            ${ticket === undefined ? nothing : html`<span class="label">${ticket.label}</span>`}
            <span><b>${line.name}</b><br /><span class="muted small">${about.filter(Boolean).join(' · ')}</span></span>
          </li>`;
        })}
      </ul>
      ${roster.length > SHOWN ? html`<p class="muted">${fill(words.roster.unseen, { n: roster.length - SHOWN })}</p>` : nothing}`;
  }
}
