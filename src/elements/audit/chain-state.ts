import type { AuditEntry, AuditHead, CityPack } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { AuditTerms } from '../../locale/id-audit.js';
import { checkEntries, readHead, type EntriesCheck } from '../../trust/check-entries.js';
import type { DateWriter } from '../shared/dates.js';
import { notice } from '../shared/notice.js';

/** How the chain stands, as far as this page can tell. `newest`: the last entry of the log that was seen. */
export interface ChainState {
  readonly newest: number;
  readonly head:
    { readonly of: AuditHead; readonly ok: true } | { readonly ok: false; readonly isUnchecked: boolean } | null;
}

/** Reads a signed head by the keys of the city. */
export async function chainState(jws: string | null, newest: number, pack: CityPack): Promise<ChainState> {
  if (jws === null) return { newest, head: null };
  const read = await readHead(jws, pack.keys ?? []);
  return { newest, head: read.ok ? { of: read.head, ok: true } : read };
}

/** Checks what is shown against its hashes and the head. */
export function checkShown(entries: readonly AuditEntry[], chain: ChainState | undefined): Promise<EntriesCheck> {
  return checkEntries(entries, chain?.head?.ok === true ? chain.head.of : undefined);
}

/** What is known of the chain in words, and how all of it is verified. */
export function chainCard(
  words: AuditTerms,
  dates: DateWriter,
  pack: CityPack,
  known: { readonly chain: ChainState | undefined; readonly unread: boolean; readonly check: EntriesCheck | undefined },
): TemplateResult {
  const { chain: said } = words;
  const { code, name } = pack.city;
  return html`<section class="card stack near" part="card" aria-labelledby="chain">
    <h3 id="chain">${said.title}</h3>
    ${known.unread ? html`<p>${said.unread}</p>` : headWords(words, dates, name, known.chain)}
    ${checkWords(words, known.check)}
    <details>
      <summary>${said.how}</summary>
      <p>${said.howText}</p>
      <p><code>${fill(said.command, { code })}</code></p>
      <p>${fill(said.howElse, { code })}</p>
    </details>
  </section>`;
}

function headWords(words: AuditTerms, dates: DateWriter, city: string, chain: ChainState | undefined): TemplateResult {
  const { chain: said } = words;
  if (chain === undefined) return html`<p role="status">${said.loading}</p>`;
  const { head, newest } = chain;
  if (head === null) return html`<p>${said.none}</p>`;
  if (!head.ok) {
    return head.isUnchecked
      ? html`<p>${said.unchecked}</p>`
      : notice({ tone: 'warn', text: fill(said.forged, { city }), say: 'now' });
  }
  const behind = newest - head.of.seq;
  return html`<p>
      <b>${fill(said.signed, { seq: figure(words, head.of.seq), when: dates.dayTime(head.of.at) })}</b>
      ${fill(said.covered, { seq: figure(words, head.of.seq) })}
      ${behind > 0 ? fill(said.behind, { n: figure(words, behind) }) : nothing}
    </p>
    <p>${fill(said.sure, { city })}</p>`;
}

function checkWords(words: AuditTerms, check: EntriesCheck | undefined): unknown {
  const { chain: said } = words;
  if (check === undefined || (!check.ok && check.seq === null)) return nothing;
  if (!check.ok)
    return notice({ tone: 'warn', text: fill(said.broken, { seq: figure(words, check.seq) }), say: 'now' });
  return check.entries === 0 ? nothing : html`<p>${fill(said.whole, { n: figure(words, check.entries) })}</p>`;
}

function figure(words: AuditTerms, value: number): string {
  return value.toLocaleString(words.figures);
}
