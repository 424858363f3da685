import type { StandardsPage, Standing } from '@halo-pamor/contract';
import { escaped, list, page, paragraph, table } from './page.js';

const STANDING: Readonly<Record<Standing, string>> = {
  yes: 'ditetapkan kantor',
  secondary: 'dari sumber lain, belum ditetapkan kantor',
  no: 'belum ditetapkan kantor',
  missing: 'belum ada',
};

/** The published standards as a page: each service with its fourteen components, and how each stands. */
export function standardsHtml(standards: StandardsPage): string {
  const services = standards.services.map(
    ({ name, plain, components }) => `<h2>${escaped(name)}</h2>${paragraph(plain)}
${table(
  ['Komponen', 'Isi', 'Keadaan', 'Sumber'],
  components.map(({ name: component, standing, groups, sources }) => [
    component,
    {
      html: groups
        .map(({ name: group, lines }) => {
          const heading = group === null ? '' : `<p><b>${escaped(group)}</b></p>`;
          return `${heading}${list(lines.map(({ text, when }) => (when === undefined ? text : `${text} (${when})`)))}`;
        })
        .join(''),
    },
    STANDING[standing],
    { html: list(sources) },
  ]),
)}`,
  );
  return page(`Standar Pelayanan ${standards.city.name}`, [
    paragraph(`Versi ${standards.version}, paket kota ${standards.packVersion}. ${standards.freeNotice}`),
    ...services,
  ]);
}
