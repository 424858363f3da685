import { VERSION } from '../version.js';
import { fault, fine, notice } from './finding.js';
import type { Finding } from './report.js';

/** How far the clocks of a gateway and of who signs tokens may differ, in seconds: a token is believed no further. */
const TOLERANCE_S = 60;
const NOTICEABLE_S = 5;

/** The part of a version that stands for what breaks something. */
function line(version: string): string {
  const [major = '', minor = ''] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
}

/** Whether a gateway, which says its version in `halo-version`, fits this package. */
export function findVersion(theirs: string | null): Finding {
  const page = 'guides/release.md#which-number';
  if (theirs === null || !/^\d+\.\d+\.\d+$/.test(theirs)) {
    const says = `The gateway says no version; this package is ${VERSION}.`;
    return notice('version', says, 'Update the gateway, or let the header halo-version through the proxy.', page);
  }
  if (theirs === VERSION) return fine('version', `The gateway and this package are ${VERSION}.`);
  const says = `The gateway is ${theirs}, this package ${VERSION}.`;
  return line(theirs) === line(VERSION)
    ? notice('version', says, 'They understand each other; update the older one when you can.', page)
    : fault('version', says, 'Between them something changed that breaks: update the older one.', page);
}

/**
 * Whether the clocks agree.
 *
 * @param date the header of the answer, which has whole seconds, cut off
 * @param halfway ms since 1970, here, halfway between the question and the answer
 * @param where whose clock the other one is: `this machine`, `this device`
 */
export function findClock(date: string | null, halfway: number, where: string): Finding {
  const told = Date.parse(date ?? '');
  const page = 'guides/doctor.md#clock';
  if (Number.isNaN(told)) {
    return notice('clock', 'The answer says no time.', 'Let the header date through the proxy.', page);
  }
  const ahead = Math.round((told + 500 - halfway) / 1000);
  const far = Math.abs(ahead);
  if (far <= NOTICEABLE_S) return fine('clock', `The gateway's clock and that of ${where} agree.`);
  const says = `The gateway's clock is ${inWords(far)} ${ahead > 0 ? 'ahead of' : 'behind'} that of ${where}.`;
  const todo = 'Let both take their time from the network.';
  return far > TOLERANCE_S
    ? fault('clock', says, `${todo} Tokens that are signed by the one look expired, or not begun, to the other.`, page)
    : notice('clock', says, todo, page);
}

function inWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
