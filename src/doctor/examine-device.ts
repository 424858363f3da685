import { finding, makeReport, VERSION, type DoctorReport, type Finding } from '@halo-pamor/contract';
import {
  findBrowser,
  findCamera,
  findFrame,
  findKeys,
  findLocks,
  findSecure,
  findServiceWorker,
  findWorker,
} from './abilities.js';
import { findGateway, findToken } from './reach.js';
import { findKept, findRoom, findStorage } from './storage.js';
import { findTag } from './tag.js';

/** What the doctor of a device is told. Everything may be left out. */
export interface DeviceDoctorOptions {
  /** Address of the gateway; the tag's on this page unless told. */
  readonly gateway?: string;
  /** Code of the city; the tag's unless told. */
  readonly city?: string;
  /** The `getToken` of the page; the tag's unless told. It is called once; the token is shown to nobody. */
  readonly getToken?: (asked: { readonly reason: string }) => Promise<string>;
}

/**
 * Looks at the device and the page that this runs in: storage and how long it is kept, keys, workers, camera, the way to the
 * gateway. It makes a small database and deletes it, asks nobody for leave, and never throws.
 *
 * @example
 * ```ts
 * console.log(reportText(await examineDevice()));
 * ```
 */
export async function examineDevice(options: DeviceDoctorOptions = {}): Promise<DoctorReport> {
  const tag = [...document.querySelectorAll('*')].find(({ localName }) => /^[a-z]\w*-pamor$/.test(localName));
  const gateway = (options.gateway ?? told(tag, 'gateway'))?.replace(/\/+$/, '');
  const city = options.city ?? told(tag, 'city');
  const own: unknown = tag === undefined ? undefined : Reflect.get(tag, 'getToken');
  const getToken =
    options.getToken ??
    (typeof own === 'function' ? async () => String(await own.call(tag, { reason: 'start' })) : undefined);
  const findings = await Promise.all([
    safely('browser', findBrowser),
    safely('secure', findSecure),
    safely('framed', findFrame),
    safely('storage', findStorage),
    safely('kept', findKept),
    safely('room', findRoom),
    safely('locks', findLocks),
    safely('keys', findKeys),
    safely('worker', findWorker),
    safely('service-worker', findServiceWorker),
    safely('camera', findCamera),
    safely('tag', () => findTag(tag)),
    safely('gateway', () => findGateway(gateway, city)),
    safely('token-taken', () => findToken(gateway, getToken)),
  ]);
  const { origin, pathname } = location;
  return makeReport({
    from: 'device',
    version: VERSION,
    about: {
      page: origin + pathname,
      ...(gateway !== undefined && URL.canParse(gateway) ? { gateway: new URL(gateway).origin } : {}),
    },
    findings: findings.flat(),
  });
}

/** A setting of the tag: its property where it is awake, else its attribute. */
function told(tag: Element | undefined, setting: string): string | undefined {
  const own: unknown = tag === undefined ? undefined : Reflect.get(tag, setting);
  return typeof own === 'string' ? own : (tag?.getAttribute(setting) ?? undefined);
}

/** A look that failed says so, and no more: what the browser says may hold what nobody should read. */
async function safely(
  check: string,
  look: () => Promise<Finding | readonly Finding[]> | Finding,
): Promise<readonly Finding[]> {
  try {
    return [await look()].flat();
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : 'unknown';
    return [
      finding.fault(
        check,
        `The browser refuses: ${name}.`,
        'Look at the console of the page.',
        'guides/doctor.md#on-the-device',
      ),
    ];
  }
}
