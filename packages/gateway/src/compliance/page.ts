const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML. */
export function escaped(text: string | number): string {
  return String(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

const STYLE = `body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}
td.n{text-align:right}h2{margin-top:2.5rem}h2,h3{break-after:avoid}tr,figure{break-inside:avoid}code{overflow-wrap:anywhere}
.mark{border:1px solid #111;padding:0 .4em;white-space:nowrap}@media print{body{margin:0;max-width:none}a{color:inherit}}`;

/** A page that is read and printed without anything else: no script, no address outside. */
export function page(title: string, body: readonly string[]): string {
  return `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1>
${body.join('\n')}
</body></html>
`;
}

/** A cell that holds HTML already. */
export interface Html {
  readonly html: string;
}

/** A table; numbers stand on the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number | Html)[])[]): string {
  const cell = (value: string | number | Html) => {
    if (typeof value === 'object') return `<td>${value.html}</td>`;
    return `<td${typeof value === 'number' ? ' class="n"' : ''}>${escaped(value)}</td>`;
  };
  return `<table><thead><tr>${head.map((each) => `<th scope="col">${escaped(each)}</th>`).join('')}</tr></thead><tbody>
${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}
</tbody></table>`;
}

/** A paragraph. */
export function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

/** A list. */
export function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
}
