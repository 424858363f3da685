import { type Finding, finding } from '@halo-pamor/contract';
import { ask, type Answer } from './ask.js';
import { readPolicies, type ContentPolicy } from './content-policy.js';
import { readTags, type PageTag } from './page-tags.js';

const { fault, fine, notice } = finding;

/** A page as its server wrote it. */
export interface Page {
  /** Where it was found in the end. */
  readonly url: URL;
  readonly headers: Headers;
  readonly tags: readonly PageTag[];
  /** All policies that hold on it, those of its headers and those written into it. */
  readonly policies: readonly ContentPolicy[];
}

/** Whether a browser trusts what comes from there: https, or this machine. */
function isTrusted({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(localhost|.*[.]localhost|127([.]\d+){3}|\[::1\])$/.test(hostname);
}

/** Fetches a page; the finding says why there is none. */
export async function openPage(check: string, address: string): Promise<Page | Finding> {
  const answer = await ask(address, { headers: { accept: 'text/html' } });
  if ('unreached' in answer) {
    const says = `Nothing answers: ${answer.unreached}.`;
    return fault(check, says, 'Look whether the address is right.', 'guides/doctor.md#page');
  }
  const type = answer.headers.get('content-type') ?? 'no type';
  if (answer.status === 200 && type.startsWith('text/html')) return pageOf(answer);
  const says = `There is no page: status ${answer.status}, ${type}.`;
  const todo = 'Name a page that can be seen without signing in; a policy is usually the same on all of them.';
  return fault(check, says, todo, 'guides/doctor.md#page');
}

function pageOf(answer: Answer): Page {
  const tags = readTags(answer.text);
  const written = tags.filter(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const policies = [
    answer.headers.get('content-security-policy'),
    ...written.map(({ attributes }) => attributes.get('content') ?? null),
  ].flatMap(readPolicies);
  return { url: new URL(answer.url), headers: answer.headers, tags, policies };
}

/** The tag of the plugin, whatever its prefix is. */
export function tagOn(page: Page): PageTag | undefined {
  return page.tags.find(({ name }) => /^[a-z][\w]*-pamor$/.test(name));
}

/** Whether the page is the one that was named, has the tag, and is trusted by browsers. */
export function examinePage(page: Page, asked: string, gateway: string): Finding[] {
  const findings: Finding[] = [];
  const where = new URL(asked);
  if (page.url.origin !== where.origin || page.url.pathname !== where.pathname) {
    const says = `It leads on to ${page.url.origin}${page.url.pathname}, and that was looked at.`;
    findings.push(notice('page', says, 'Name the page that carries the tag.', 'guides/doctor.md#page'));
  }
  const tag = tagOn(page);
  const told = tag?.attributes.get('gateway');
  if (tag === undefined) {
    const says = 'The server writes no <halo-pamor> into it; perhaps a script does.';
    findings.push(notice('page', says, 'What follows holds for this page all the same.', 'guides/embed.md#settings'));
  } else if (told !== undefined && URL.canParse(told) && new URL(told).origin !== new URL(gateway).origin) {
    const says = `Its tag names another gateway: ${new URL(told).origin}.`;
    findings.push(fault('page', says, 'Name the same to the doctor.', 'guides/errors.md#setting-gateway'));
  } else findings.push(fine('page', `It has <${tag.name}>.`));
  return [...findings, trustOf(page, gateway)];
}

function trustOf(page: Page, gateway: string): Finding {
  const check = 'secure';
  if (!isTrusted(page.url)) {
    const says = 'The page comes over http, so that browsers keep keys, camera and service worker from it.';
    return fault(check, says, 'Serve it over https.', 'guides/doctor.md#secure');
  }
  const mixed = [
    gateway,
    ...page.tags.flatMap(({ name, attributes }) => (name === 'script' ? [attributes.get('src')] : [])),
  ]
    .flatMap((address) =>
      address !== undefined && URL.canParse(address, page.url.href) ? [new URL(address, page.url)] : [],
    )
    .find((url) => page.url.protocol === 'https:' && !isTrusted(url));
  if (mixed === undefined) return fine(check, 'Browsers trust where the page, its scripts and the gateway come from.');
  const says = `The page comes over https and asks ${mixed.origin} without it, which browsers refuse.`;
  return fault(check, says, 'Serve both over https.', 'guides/doctor.md#secure');
}
