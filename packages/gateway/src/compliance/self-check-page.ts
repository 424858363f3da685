import type { Evidence, SelfCheckReply } from '@halo-pamor/contract';
import { escaped, page, paragraph, table, type Html } from './page.js';

function proofHtml({ name, mark, proof }: Evidence): string {
  const shown =
    proof.kind === 'rows'
      ? proof.rows.join(', ')
      : proof.kind === 'url'
        ? proof.url
        : `${proof.text} (${proof.source})`;
  return `<li>${escaped(name)} (${mark}): <code>${escaped(shown)}</code></li>`;
}

const proofs = (evidence: readonly Evidence[], wanted: string | null): Html => ({
  html:
    evidence.length === 0
      ? `belum ada bukti${wanted === null ? '' : `. Yang akan membuktikan: ${escaped(wanted)}`}`
      : `<ul>${evidence.map(proofHtml).join('')}</ul>`,
});

/** How the city stands by its own evidence: each point with the rows that prove it. */
export function selfCheckHtml({ city, version, assessments }: SelfCheckReply): string {
  return page(`Penilaian mandiri ${city.name}`, [
    paragraph(
      `Versi bukti ${version}. Ini hitungan kota sendiri, bukan nilai dari Ombudsman. Titik tanpa bukti dihitung nol.`,
    ),
    ...assessments.map(
      ({ name, score, category, proved, of, dimensions }) => `<h2>${escaped(name)}</h2>
${paragraph(
  score === null
    ? 'Belum ada bukti sama sekali, jadi belum ada nilai.'
    : `Nilai ${score}${category === null ? '' : `, kategori ${category.code} (${category.name})`}; ${proved} dari ${of} titik berbukti.`,
)}
${dimensions
  .map(
    (
      each,
    ) => `<h3>${escaped(each.name)}, bobot ${each.weight} %${each.weightConfirmed ? '' : ' (rata, bobot resmi tidak diketahui)'}</h3>
${table(
  ['Titik', 'Nilai', 'Bukti'],
  each.points.map(({ name: point, mark, evidence, wanted }) => [point, mark ?? '–', proofs(evidence, wanted)]),
)}`,
  )
  .join('\n')}`,
    ),
  ]);
}
