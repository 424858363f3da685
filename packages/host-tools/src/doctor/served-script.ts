import { createHash } from 'node:crypto';
import { type Finding, finding, VERSION } from '@halo-pamor/contract';
import { reasonOf } from './ask.js';
import type { Page } from './page.js';
import type { PageTag } from './page-tags.js';

const { fault, fine, notice, skipped } = finding;

const CHECK = 'script';
const PAGE = 'guides/modes/script-tag.md#pin-it';

/** The script of the plugin on a page: the file of the build by its name, wherever it lies. */
export function scriptOn(page: Page): PageTag | undefined {
  return page.tags.find(
    ({ name, attributes }) => name === 'script' && /(^|\/)halo-pamor\.js(\?|$)/.test(attributes.get('src') ?? ''),
  );
}

/** Whether the plugin's script is served as one, is what the page pins it to, and is of this package. */
export async function examineScript(
  page: Page,
  script: PageTag | undefined,
  files: Readonly<Record<string, string>> | undefined,
): Promise<Finding[]> {
  if (script === undefined)
    return [skipped(CHECK, 'The page names no halo-pamor.js; a bundle of yours has it perhaps.')];
  const pinned = [
    script,
    ...page.tags.filter(({ name, attributes }) => name === 'link' && attributes.has('integrity')),
  ];
  const findings = await Promise.all(pinned.map((tag) => examineFile(page, tag, files)));
  const wrong = findings.filter(({ state }) => state !== 'ok');
  if (wrong.length > 0) return wrong;
  const pins = pinned.filter(({ attributes }) => attributes.has('integrity')).length;
  return [fine(CHECK, `It is served as it was built; files that the page pins: ${pins}.`)];
}

async function examineFile(
  page: Page,
  tag: PageTag,
  files: Readonly<Record<string, string>> | undefined,
): Promise<Finding> {
  const { attributes, name } = tag;
  const url = new URL(attributes.get('src') ?? attributes.get('href') ?? '', page.url);
  const file = url.pathname.split('/').at(-1) ?? '';
  if (name === 'script' && attributes.get('type') !== 'module') {
    return fault(
      CHECK,
      `${file} is not loaded as a module.`,
      'Write <script type="module" src="…">.',
      'guides/modes/script-tag.md',
    );
  }
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetch(url, { headers: { origin: page.url.origin } });
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    return fault(CHECK, `${file} cannot be fetched: ${reasonOf(cause)}.`, 'Serve the folder dist/embed whole.', PAGE);
  }
  const type = response.headers.get('content-type') ?? 'no type';
  if (!response.ok || !/^(text|application)\/(x-)?javascript\b/.test(type)) {
    const says = `${file} is not served as a script: status ${response.status}, ${type}.`;
    return fault(
      CHECK,
      says,
      'Serve the folder dist/embed whole, with the type text/javascript.',
      'guides/modes/script-tag.md',
    );
  }
  const allowed = response.headers.get('access-control-allow-origin');
  if (url.origin !== page.url.origin && allowed !== '*' && allowed !== page.url.origin) {
    const says = `${url.origin} does not let this page's origin load ${file}.`;
    return fault(CHECK, says, 'Serve it from your own origin, or send access-control-allow-origin.', 'guides/embed.md');
  }
  const integrity = attributes.get('integrity') ?? '';
  if (integrity !== '' && !fits(integrity, bytes)) {
    const says = `${file} is not what the page pins it to, so that browsers do not run it.`;
    return fault(CHECK, says, 'Take both from one build: integrity.html lies beside the files.', PAGE);
  }
  const own = files?.[file];
  if (own !== undefined && !fits(own, bytes)) {
    const says = `The page has another build of ${file} than this package (${VERSION}).`;
    return notice(CHECK, says, 'Run the doctor of the version that you serve, or serve this one.', PAGE);
  }
  return fine(CHECK, file);
}

/** Whether bytes have one of the hashes of the strongest kind that is named, as browsers judge it. */
function fits(integrity: string, bytes: Uint8Array): boolean {
  const named = integrity.trim().split(/\s+/);
  const kind = ['sha512', 'sha384', 'sha256'].find((each) => named.some((hash) => hash.startsWith(`${each}-`)));
  return kind === undefined || named.includes(`${kind}-${createHash(kind).update(bytes).digest('base64')}`);
}
