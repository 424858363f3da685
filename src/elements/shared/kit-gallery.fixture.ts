import { html, LitElement, type TemplateResult } from 'lit';
import { withCityWords } from '../../locale/fill.js';
import { idCitizenLate } from '../../locale/id-citizen-late.js';
import { idCitizenHome } from '../../locale/id-citizen.js';
import { idDesk } from '../../locale/id-desk.js';
import { id } from '../../locale/id.js';
import { button } from './button.js';
import { choices } from './choice.js';
import { contactLinks } from './contact-links.js';
import { facts } from './facts.js';
import { areaField, listField, textField } from './field.js';
import { disc, icon } from './icon.js';
import * as workIcons from './icons-work.js';
import * as icons from './icons.js';
import { formKit } from './form-kit.styles.js';
import { notice } from './notice.js';
import { offlineBanner } from './offline-banner.js';
import { screenHeader } from './screen-header.js';
import { emptyState, errorState, loadingState } from './screen-states.js';
import { statusPill } from './status-pill.js';
import { statusWords } from './status-words.js';
import { tile } from './tile.js';
import { timelineStyles } from './timeline.styles.js';
import { timeline } from './timeline.js';
import { work } from './work.styles.js';
import { tableStyles } from './table.styles.js';
import { wideTable } from './wide-table.js';

const city = {
  officer: 'Satgas Pamor',
  officerShort: 'Satgas',
  office: 'Disdukcapil',
  host: 'e-OPen',
  areaUnit: 'RW',
};
const terms = withCityWords(id, city);
const words = withCityWords({ ...idCitizenHome, ...idCitizenLate }, city);
const desk = withCityWords(idDesk, city);
const nothing = (): void => undefined;

/** Screens made of invented people and every part of the formKit, for tests to look at. */
export const galleryScreens: Readonly<Record<string, () => TemplateResult>> = {
  home: () => html`
    ${screenHeader(terms, { title: words.home.title, lead: words.home.lead })}
    <div class="tiles">
      ${tile({ title: words.home.request, text: words.home.requestText, icon: icons.pickupIcon, press: nothing, first: true })}
      ${tile({ title: words.home.track, text: '2 permintaan berjalan', icon: icons.trackIcon, press: nothing })}
      ${tile({ title: words.home.officer, text: words.home.officerText, icon: icons.officerIcon, press: nothing })}
    </div>
    ${offlineBanner(terms, { online: false, waiting: 1 })}
  `,
  form: () => html`
    ${screenHeader(terms, { title: words.form.documents, lead: words.form.documentsHint, back: nothing, step: { at: 3, of: 7 } })}
    ${choices({
      name: 'documents',
      label: words.form.documents,
      labelUnseen: true,
      entries: [
        { value: 'ktp', label: 'KTP-el hilang', text: 'Perlu surat kehilangan dari polisi', icon: icons.idCardIcon },
        { value: 'kk', label: 'Kartu Keluarga', text: 'Tambah anggota keluarga', icon: icons.familySheetIcon },
        { value: 'kia', label: 'Kartu Identitas Anak', text: 'Umur 0 sampai 5 tahun', icon: icons.childCardIcon },
        { value: 'lahir', label: 'Akta kelahiran', icon: icons.birthIcon },
        { value: 'mati', label: 'Akta kematian', icon: icons.deathIcon },
      ],
      chosen: ['kk', 'lahir'],
      change: nothing,
    })}
    ${button({ label: terms.next, kind: 'main', broad: true, press: nothing })}
  `,
  fields: () => html`
    ${screenHeader(terms, { title: words.form.where, back: nothing, step: { at: 4, of: 7 } })}
    ${listField({
      name: 'village',
      label: words.form.village,
      empty: terms.choose,
      value: 'm',
      entries: [{ value: 'm', label: 'Margahayu, Kecamatan Bekasi Timur' }],
      change: nothing,
    })}
    ${textField({ name: 'street', label: words.form.street, hint: words.form.streetHint, value: 'Jl. Melati 4 No. 12', change: nothing })}
    ${textField({ name: 'phone', label: words.form.phone, hint: words.form.phoneHint, fault: words.form.phoneFault, value: '0812', type: 'tel', change: nothing })}
    ${textField({ name: 'day', label: words.form.day, type: 'date', value: '2026-11-24', change: nothing })}
    ${choices({
      name: 'part',
      label: words.form.dayPart,
      one: true,
      entries: [
        { value: 'morning', label: terms.dayPart.morning, text: '08.00–11.00' },
        { value: 'midday', label: terms.dayPart.midday, text: '11.00–14.00' },
      ],
      chosen: ['morning'],
      change: nothing,
    })}
    ${areaField({ name: 'note', label: words.form.note, hint: words.form.noteHint, change: nothing })}
    <div class="bar">
      ${button({ label: terms.send, kind: 'main', icon: icons.sendIcon, press: nothing })}
      ${button({ label: terms.cancel, press: nothing })}
      ${button({ label: terms.discard, kind: 'danger', icon: icons.closeIcon, press: nothing })}
      ${button({ label: terms.busy, busy: true })}
    </div>
  `,
  track: () => html`
    ${screenHeader(terms, { title: 'Akta kelahiran dan KK', lead: 'Ibu Rekaan Melati', back: nothing })}
    ${notice({ tone: 'accent', icon: icons.motorbikeIcon, title: terms.turnTitle, text: terms.turn.carrier, say: 'soon' })}
    <section class="card">
      ${timeline(terms, [
        {
          label: terms.status.submitted,
          state: 'done',
          icon: icons.sendIcon,
          when: 'Sabtu, 21 November 2026 pukul 14.30 WIB',
        },
        {
          label: terms.status.collected,
          state: 'done',
          icon: icons.paperIcon,
          when: 'Senin, 23 November 2026 pukul 09.10 WIB',
        },
        {
          label: terms.status.approved,
          state: 'done',
          icon: icons.approvedIcon,
          when: 'Senin, 23 November 2026 pukul 13.45 WIB',
        },
        {
          label: terms.status['out-for-delivery'],
          state: 'now',
          icon: icons.motorbikeIcon,
          when: 'Selasa, 24 November 2026 pukul 10.05 WIB',
          text: terms.papersWith.carrier,
        },
        { label: terms.status.delivered, state: 'next', icon: icons.deliverIcon },
      ])}
    </section>
    <section class="card">
      <h3>${words.track.documents}</h3>
      <ul class="rows">
        ${(['returned', 'waiting-centre', 'refused', 'ready', 'cancelled'] as const).map(
          (status) =>
            html`<li class="stack near">
              <div class="bar ends"><b>Akta kelahiran</b>${statusPill(terms, status)}</div>
              <p class="muted small">${statusWords(terms, status).turn}</p>
            </li>`,
        )}
      </ul>
    </section>
    <section class="card">
      <div class="by-icon">
        ${disc(icons.officerIcon)}
        <div>
          <h3>Bapak Rekaan Satu</h3>
          <p class="muted">${terms.contact.replace('{name}', 'RW 007 Margahayu')}</p>
        </div>
      </div>
      ${contactLinks(terms, { phone: '0812 0000 0000', name: 'Bapak Rekaan Satu' })}
      ${facts([
        [terms.code, html`<span class="number">7KQ2M-9XVTA-H</span>`],
        ['Alamat', 'Jl. Melati 4 No. 12, RT 002 / RW 007'],
      ])}
    </section>
  `,
  states: () => html`
    ${screenHeader(terms, { title: words.track.title, lead: words.track.lead, back: nothing })}
    ${notice({ tone: 'ok', title: words.sent.receivedTitle, text: words.sent.receivedText })}
    ${notice({ tone: 'calm', icon: icons.onPhoneIcon, title: words.sent.savedTitle, text: words.sent.savedText })}
    ${notice({
      tone: 'danger',
      title: terms.parkedTitle,
      text: terms.problems.malformed,
      actions: html`${button({ label: terms.sendNow, press: nothing })}${button({ label: terms.discard, kind: 'quiet', press: nothing })}`,
    })}
    ${offlineBanner(terms, { online: true, waiting: 3 })}
    ${emptyState({
      icon: icons.trackIcon,
      title: words.track.empty,
      text: words.track.emptyText,
      action: button({ label: words.home.request, kind: 'main', press: nothing }),
    })}
    ${errorState(terms, 'database-unavailable', nothing)} ${loadingState(terms)}
  `,
  desk: () => html`
    ${screenHeader(terms, { title: desk.queue.title, lead: desk.queue.lead })}
    <div class="filters">
      ${[desk.queue.toCheck, desk.queue.toPrint, desk.queue.centre].map(
        (name, at) =>
          html`<button type="button" class="filter" aria-pressed=${at === 0 ? 'true' : 'false'}>
            ${name}<span class="count">${12 - at * 5}</span>
          </button>`,
      )}
    </div>
    <div class="panes">
      <div class="queue aside">
        ${[1, 2, 3].map(
          (n) =>
            html`<button type="button" class="queue-row" aria-current=${n === 1 ? 'true' : 'false'}>
              <span><b>Rekaan ${n}</b><span class="muted small">Akta kelahiran, KK · RW 007 Margahayu</span></span>
              <span class="muted small number">2 hari</span>
            </button>`,
        )}
      </div>
      <section class="card">
        <div class="bar ends">
          <h3>Rekaan 1</h3>
          ${statusPill(terms, 'filed')}
        </div>
        ${facts([
          [desk.column.code, html`<span class="number">7KQ2M-9XVTA-H</span>`],
          [desk.column.area, 'RW 007 Margahayu, Bekasi Timur'],
          [desk.column.officer, 'Bapak Rekaan Satu'],
        ])}
        ${wideTable(
          desk.check.papers,
          html`<table>
            <thead>
              <tr>
                <th>${desk.check.papers}</th>
                <th>${desk.column.status}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>Kartu Keluarga</td>
                <td>${desk.check.accept}</td>
              </tr>
              <tr>
                <td>Surat keterangan lahir</td>
                <td>${desk.check.sendBack}</td>
              </tr>
            </tbody>
          </table>`,
        )}
        <div class="bar even">
          ${button({ label: desk.check.returnPapers, icon: icons.comesBackIcon, press: nothing })}
          ${button({ label: desk.check.approve, kind: 'main', icon: icons.checkIcon, press: nothing })}
        </div>
      </section>
    </div>
  `,
  icons: () => html`
    ${screenHeader(terms, { title: 'Ikon' })}
    <div class="tiles">
      ${Object.entries({ ...icons, ...workIcons }).map(([name, path]) => html`<p class="bar">${icon(path)} ${name}</p>`)}
    </div>
  `,
};

/** Shows one screen of the gallery by its name. */
export class KitGallery extends LitElement {
  static override styles = [...formKit, timelineStyles, work, tableStyles];
  static override properties = { screen: { type: String } };
  declare screen: string;

  constructor() {
    super();
    this.screen = 'home';
  }

  override render(): TemplateResult {
    const wide = this.screen === 'desk' || this.screen === 'icons';
    return html`<main class="screen ${wide ? 'wide' : ''}">${galleryScreens[this.screen]?.()}</main>`;
  }
}
