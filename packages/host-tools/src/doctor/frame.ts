import { type Finding, finding } from '@halo-pamor/contract';
import { letsThrough, sourcesFor } from './content-policy.js';
import type { Page } from './page.js';

const { fault, fine } = finding;

const CHECK = 'frame';
const CITY = 'guides/modes/iframe.md#five-minutes-for-the-city';
const PORTAL = 'guides/modes/iframe.md#five-minutes-for-the-portal';

/** Whether the page of a city may stand in a frame on the pages that it names, and says so in both places. */
export function examineFrame(frame: Page): Finding[] {
  const main = frame.tags.find(({ attributes }) => attributes.has('data-halo-frame'));
  if (main === undefined) {
    return [fault(CHECK, 'This is not frame.html of the package.', 'Serve that page, filled in.', CITY)];
  }
  const hosts = hostsOf(frame);
  if (hosts.length === 0) {
    return [
      fault(
        CHECK,
        'data-hosts is empty, so that no page may have the frame.',
        'Name the origins of the portals.',
        CITY,
      ),
    ];
  }
  const findings: Finding[] = [];
  if (frame.headers.has('x-frame-options')) {
    const says = 'It is sent with X-Frame-Options, which knows no list of origins.';
    findings.push(fault(CHECK, says, 'Send frame-ancestors in its place.', CITY));
  }
  const lists = frame.policies
    .flatMap((policy) => [policy.get('frame-ancestors') ?? []])
    .filter((list) => list.length > 0);
  if (lists.length === 0) {
    const says = 'No frame-ancestors is sent: the browser lets every page put this one into a frame.';
    findings.push(fault(CHECK, says, `Send frame-ancestors ${hosts.join(' ')}.`, CITY));
  }
  const kept = hosts.filter(
    (host) => !URL.canParse(host) || !lists.every((list) => letsThrough(list, new URL(host), frame.url)),
  );
  if (lists.length > 0 && kept.length > 0) {
    const says = `frame-ancestors keeps the frame from pages that data-hosts names: ${kept.join(', ')}.`;
    findings.push(fault(CHECK, says, 'Write the same list in both places.', CITY));
  }
  return findings.length > 0 ? findings : [fine(CHECK, `Pages of ${hosts.join(', ')} may have the frame.`)];
}

const hostsOf = (frame: Page): string[] =>
  (frame.tags.find(({ attributes }) => attributes.has('data-halo-frame'))?.attributes.get('data-hosts') ?? '')
    .split(/\s+/)
    .filter((host) => host !== '');

/** Whether this portal may show this frame. */
export function examinePortal(portal: Page, frame: Page): Finding[] {
  const check = 'portal';
  const { origin } = portal.url;
  if (origin === frame.url.origin) {
    const says = 'The frame is of the same origin as the page, where its sandbox holds nothing.';
    return [fault(check, says, 'Serve the frame from an origin of its own.', PORTAL)];
  }
  const findings: Finding[] = [];
  if (!hostsOf(frame).includes(origin)) {
    findings.push(fault(check, `The frame does not hear ${origin}.`, 'Have the city name it in data-hosts.', PORTAL));
  }
  for (const policy of portal.policies) {
    const sources = sourcesFor(policy, 'frame');
    if (sources !== undefined && !letsThrough(sources, frame.url, portal.url)) {
      findings.push(
        fault(check, 'frame-src does not let the frame through.', `Add ${frame.url.origin} to frame-src.`, PORTAL),
      );
    }
  }
  return findings.length > 0 ? findings : [fine(check, `It may show the frame of ${frame.url.origin}.`)];
}
