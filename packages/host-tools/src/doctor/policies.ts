import { createHash } from 'node:crypto';
import { type Finding, finding } from '@halo-pamor/contract';
import { letsThrough, sourcesFor, type ContentPolicy } from './content-policy.js';
import type { Page } from './page.js';
import type { PageTag } from './page-tags.js';

const { fault, fine, notice } = finding;

const CHECK = 'policy';
const PAGE = 'guides/embed.md#content-security-policy';

/** Whether the policies of the page let the plugin, what it loads later, its worker and the gateway through. */
export function examinePolicies(page: Page, gateway: string, script: PageTag | undefined): Finding[] {
  if (page.policies.length === 0) {
    const says = 'The page has no content security policy: whatever gets into it may run.';
    return [notice(CHECK, says, 'Send the one of the guide.', PAGE)];
  }
  const findings = page.policies.flatMap((policy) => [
    ...scriptFaults(policy, page, script),
    ...connectFaults(policy, page, gateway),
    ...workerFaults(policy, page, script),
    ...trustedTypeFaults(policy),
    ...sandboxFaults(policy),
  ]);
  return findings.length > 0
    ? findings
    : [fine(CHECK, 'The content security policy lets everything through that is needed.')];
}

const sourceOf = (page: Page, script: PageTag | undefined): URL =>
  new URL(script?.attributes.get('src') ?? '/', page.url);

function scriptFaults(policy: ContentPolicy, page: Page, script: PageTag | undefined): Finding[] {
  const sources = sourcesFor(policy, 'script');
  if (sources === undefined) return [];
  const url = sourceOf(page, script);
  const findings: Finding[] = [];
  const isNamed = (tag: PageTag | undefined) => hasNonce(sources, tag) || hasIntegrity(sources, tag);
  const isStrict = sources.includes("'strict-dynamic'");
  if (!isNamed(script) && (isStrict || !letsThrough(sources, url, page.url))) {
    const says = isStrict
      ? "script-src has 'strict-dynamic', and the plugin's script carries no nonce of it."
      : `script-src does not let scripts of ${url.origin} through.`;
    const todo = isStrict
      ? 'Put the nonce on the script.'
      : `Add ${url.origin === page.url.origin ? "'self'" : url.origin}.`;
    findings.push(fault(CHECK, says, todo, PAGE));
  }
  const map = page.tags.find(({ name, attributes }) => name === 'script' && attributes.get('type') === 'importmap');
  if (map !== undefined && !isNamed(map) && !hasText(sources, map.text)) {
    const hash = createHash('sha256').update(map.text).digest('base64');
    const says = 'script-src does not let the import map through, so that late parts are not pinned.';
    findings.push(fault(CHECK, says, `Add 'sha256-${hash}' or a nonce.`, 'guides/modes/script-tag.md#pin-it'));
  }
  return findings;
}

const hasNonce = (sources: readonly string[], tag: PageTag | undefined): boolean => {
  const nonce = tag?.attributes.get('nonce') ?? '';
  return nonce !== '' && sources.includes(`'nonce-${nonce}'`);
};
const hasIntegrity = (sources: readonly string[], tag: PageTag | undefined): boolean => {
  const hashes = (tag?.attributes.get('integrity') ?? '').split(/\s+/).filter((hash) => hash !== '');
  return hashes.length > 0 && hashes.every((hash) => sources.includes(`'${hash}'`));
};

/** Whether a script in the page may run: by its hash, or because everything in the page may. */
function hasText(sources: readonly string[], text: string): boolean {
  const isHashed = ['sha256', 'sha384', 'sha512'].some((kind) =>
    sources.includes(`'${kind}-${createHash(kind).update(text).digest('base64')}'`),
  );
  const isOpen = sources.includes("'unsafe-inline'") && !sources.some((each) => /^'(nonce|sha\d+)-/.test(each));
  return isHashed || isOpen;
}

function connectFaults(policy: ContentPolicy, page: Page, gateway: string): Finding[] {
  const sources = sourcesFor(policy, 'connect');
  const url = new URL(`${gateway}/v1/commands`);
  if (sources === undefined || letsThrough(sources, url, page.url)) return [];
  return [fault(CHECK, 'connect-src does not let the gateway through.', `Add ${url.origin} to connect-src.`, PAGE)];
}

function workerFaults(policy: ContentPolicy, page: Page, script: PageTag | undefined): Finding[] {
  const sources = sourcesFor(policy, 'worker');
  if (sources === undefined || letsThrough(sources, sourceOf(page, script), page.url)) return [];
  const says =
    "worker-src does not let the plugin's worker through: pictures are made on the page, which a slow phone feels.";
  return [notice(CHECK, says, "Add worker-src 'self'.", PAGE)];
}

function trustedTypeFaults(policy: ContentPolicy): Finding[] {
  const names = policy.get('trusted-types');
  if (names === undefined || names.includes('*')) return [];
  const findings: Finding[] = [];
  if (!names.includes('lit-html')) {
    const says = 'trusted-types does not let the policy lit-html be made, without which nothing is shown.';
    findings.push(fault(CHECK, says, 'Add lit-html to trusted-types.', PAGE));
  }
  if (!names.includes('halo-pamor') && policy.has('require-trusted-types-for')) {
    const says = 'trusted-types does not let the policy halo-pamor be made: pictures are made on the page.';
    findings.push(notice(CHECK, says, 'Add halo-pamor to trusted-types.', PAGE));
  }
  return findings;
}

function sandboxFaults(policy: ContentPolicy): Finding[] {
  const allowed = policy.get('sandbox');
  if (allowed === undefined) return [];
  const lacks = ['allow-scripts', 'allow-same-origin', 'allow-forms'].filter((word) => !allowed.includes(word));
  if (lacks.length === 0) return [];
  const says = `The policy puts the page into a sandbox without ${lacks.join(', ')}.`;
  return [fault(CHECK, says, 'Add these, or leave the sandbox out.', PAGE)];
}

/** Whether the page may show a camera by itself: `Permissions-Policy`, for the origins that are named. */
export function examineCamera(page: Page, frame?: string): Finding {
  const check = 'camera';
  const page_ = 'guides/embed.md#photographing-papers-alone';
  const header = page.headers.get('permissions-policy') ?? '';
  const value = /(?:^|,)\s*camera\s*=\s*(\*|self|\([^)]*\))/.exec(header)?.[1];
  const words = value?.replace(/[()]/g, '').split(/\s+/) ?? ['self'];
  const isSelf = words.includes('*') || words.includes('self') || words.includes(`"${page.url.origin}"`);
  const isFramed = frame === undefined || words.includes('*') || words.includes(`"${frame}"`);
  if (isSelf && isFramed) return fine(check, 'The page may use the camera.');
  const says = 'Permissions-Policy keeps the camera from the page: a photo opens the camera app of the phone instead.';
  const allowed = frame === undefined ? 'camera=(self)' : `camera=(self "${frame}")`;
  return notice(
    check,
    says,
    `Say ${allowed}.`,
    frame === undefined ? page_ : 'guides/modes/iframe.md#five-minutes-for-the-portal',
  );
}
