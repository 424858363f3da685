import { missingIn, standardsOf, type StandardsGap, type StandardsPage } from '@halo-pamor/contract';
import type { City } from './load-packs.js';

const STANDING: Readonly<Record<StandardsGap['standing'], string>> = {
  missing: 'belum ada',
  no: 'belum dikonfirmasi',
  secondary: 'dari sumber lain, belum dikonfirmasi kantor',
  yes: 'sudah dikonfirmasi',
};

const CLASS = { regular: 'berkala', 'at-once': 'serta-merta', 'any-time': 'setiap saat' } as const;

/**
 * What is missing or not confirmed in the standards of a city, in Indonesian, for the people of that city: how much, then
 * each unit, service and class of information with what it lacks.
 */
export function standardsReport({ pack, standards, file }: City): string[] {
  if (standards === undefined) return [`${file}: ${pack.city.name} belum menerbitkan standar pelayanan.`];
  const page = standardsOf(pack, standards);
  const gaps = missingIn(page);
  const missing = gaps.filter(({ standing }) => standing === 'missing').length;
  const head = `${page.city.name}: ${String(missing)} hal belum ada, ${String(gaps.length - missing)} hal belum dikonfirmasi.`;
  const lines = new Map<string, string[]>();
  for (const gap of gaps) {
    const of = headingOf(gap);
    lines.set(of, [...(lines.get(of) ?? []), `  - ${nameOf(gap, page)}: ${STANDING[gap.standing]}`]);
  }
  return [head, ...[...lines].flatMap(([heading, items]) => ['', heading, ...items])];
}

function headingOf(gap: StandardsGap): string {
  switch (gap.what) {
    case 'component':
    case 'procedure':
      return `Layanan ${gap.of}`;
    case 'information':
      return `Informasi ${CLASS[gap.class]}`;
    default:
      return `Unit ${gap.of}`;
  }
}

function nameOf(gap: StandardsGap, { services }: StandardsPage): string {
  switch (gap.what) {
    case 'component': {
      const { component, service } = gap;
      const found = services.find(({ code }) => code === service)?.components.find(({ code }) => code === component);
      return found?.name ?? component;
    }
    case 'procedure':
      return 'Langkah layanan (SOP)';
    case 'unit':
      return 'Keterangan unit';
    case 'address':
      return 'Alamat';
    case 'hours':
      return 'Jam layanan';
    case 'information':
      return gap.of ?? 'Isi';
  }
}
