import { finding, type Finding } from '@halo-pamor/contract';

const { fault, fine, notice } = finding;
const DEVICE = 'guides/doctor.md#on-the-device';
/** The oldest Chrome and Android WebView that is served. */
const OLDEST = 108;

/** Which browser this is, as far as it matters. */
export function findBrowser(): Finding {
  const { userAgent } = navigator;
  const version = Number(/Chrom(?:e|ium)\/(\d+)/.exec(userAgent)?.[1] ?? 0);
  const kind = userAgent.includes('; wv)') ? 'Android WebView' : 'Chrome';
  if (version === 0)
    return notice('browser', 'This is no Chrome and no Android WebView.', 'It is tried in these alone.', DEVICE);
  if (version >= OLDEST) return fine('browser', `${kind} ${version}.`);
  return fault('browser', `${kind} ${version}.`, `The oldest that is served is ${OLDEST}.`, DEVICE);
}

/** Whether the browser trusts the page. */
export function findSecure(): Finding {
  return isSecureContext
    ? fine('secure', 'The browser trusts this page.')
    : fault(
        'secure',
        'The browser does not trust this page: no keys, camera or service worker.',
        'Serve it over https.',
        'guides/doctor.md#secure',
      );
}

/** Whether the page stands in a frame of another site, where storage is another and may go at any time. */
export function findFrame(): Finding {
  if (self === top) return fine('framed', 'The page stands by itself.');
  const says = 'The page stands in a frame: browsers keep its storage apart, and throw it away when they like.';
  return notice('framed', says, 'Do not count on work without signal here.', 'guides/modes/iframe.md');
}

/** Whether tabs can agree on who sends. */
export function findLocks(): Finding {
  if ('locks' in navigator) return fine('locks', 'Tabs agree among each other on which one sends.');
  return notice(
    'locks',
    'There are no Web Locks.',
    'Serve the page over https; tabs go by a lease meanwhile.',
    'guides/doctor.md#secure',
  );
}

/** Whether keys can be made that nobody can take out, and used: for what is kept sealed. */
export async function findKeys(): Promise<Finding> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const clear = new TextEncoder().encode('Halo Pamor');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, clear);
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
  await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  return opened.byteLength === clear.length
    ? fine('keys', 'Keys can be made and used.')
    : fault('keys', 'What was sealed does not open again.', 'Tell us which device it is.', DEVICE);
}

/** Whether there are workers. Whether the page's policy lets ours start, only a picture shows: its policy can be made once. */
export function findWorker(): Finding {
  if (typeof Worker === 'function') return fine('worker', 'There are workers.');
  return notice(
    'worker',
    'There are no workers.',
    'Pictures are made on the page, which a slow phone feels.',
    'guides/embed.md#content-security-policy',
  );
}

/** Whether the submenu opens while the host's server is down. */
export async function findServiceWorker(): Promise<Finding> {
  const check = 'service-worker';
  if (!('serviceWorker' in navigator)) {
    return notice(
      check,
      'There are no service workers here.',
      'The page needs your server each time that it opens.',
      'guides/app-shell.md',
    );
  }
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration !== undefined) return fine(check, 'The page has a service worker.');
  const says = 'The page has no service worker, so that it needs your server each time that it opens.';
  return notice(check, says, 'Call startAppShell in one, if it is to open without.', 'guides/app-shell.md');
}

/** Whether the page could show a camera, without asking for it. */
export async function findCamera(): Promise<Finding> {
  const check = 'camera';
  const todo = 'A photo opens the camera app of the phone instead, which is well.';
  const page = 'guides/embed.md#photographing-papers-alone';
  // Neither is there in an untrusted page, whatever the types say.
  if (!('mediaDevices' in navigator)) return notice(check, 'The page can show no camera.', todo, page);
  const policy: unknown = Reflect.get(document, 'featurePolicy');
  const allows: unknown =
    typeof policy === 'object' && policy !== null ? Reflect.get(policy, 'allowsFeature') : undefined;
  if (typeof allows === 'function' && allows.call(policy, 'camera') === false) {
    return notice(check, 'Permissions-Policy keeps the camera from the page.', todo, page);
  }
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.some(({ kind }) => kind === 'videoinput')
    ? fine(check, 'The device has a camera that the page may ask for.')
    : notice(check, 'The device shows the page no camera.', todo, page);
}
