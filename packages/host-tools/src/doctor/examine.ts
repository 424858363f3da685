import { type DoctorReport, type Finding, finding, makeReport, VERSION } from '@halo-pamor/contract';
import { examineCrossOrigin } from './cross-origin.js';
import { examineFrame, examinePortal } from './frame.js';
import { examineGateway } from './gateway.js';
import { examineLive } from './live.js';
import { examinePage, openPage, tagOn, type Page } from './page.js';
import type { Patient } from './patient.js';
import { examineCamera, examinePolicies } from './policies.js';
import { examineScript, scriptOn } from './served-script.js';
import { cityIn, examineToken, judgeToken } from './token.js';
import { examineUploads, noUploads } from './uploads.js';
import { examineWebhook } from './webhook.js';

const { fault, fine, notice, skipped } = finding;

/** Looks at everything that can be seen from a command line. Writes nothing at the gateway, and never throws. */
export async function examine(patient: Patient): Promise<DoctorReport> {
  const gateway = patient.gateway.replace(/\/+$/, '');
  const page = patient.page === undefined ? undefined : await openPage('page', patient.page);
  const frame = patient.frame === undefined ? undefined : await openPage('frame', patient.frame);
  const city = patient.city ?? (isPage(page) ? tagOn(page)?.attributes.get('city') : undefined);
  // The frame calls the gateway from its own origin; the page around it never does.
  const caller = frame ?? page;
  const origin = isPage(caller) ? caller.url.origin : undefined;
  return makeReport({
    from: 'command',
    version: VERSION,
    about: aboutOf(patient),
    findings: [
      nodeVersion(process.versions.node),
      ...(await gatewayFindings(patient, gateway, city, origin)),
      ...(page === undefined ? [] : isPage(page) ? await pageFindings(page, frame, patient, gateway) : [page]),
      ...(frame === undefined ? [] : isPage(frame) ? await frameFindings(frame, patient, gateway) : [frame]),
      ...(patient.webhook === undefined ? [] : [await examineWebhook(patient.webhook)]),
    ],
  });
}

const isPage = (page: Page | Finding | undefined): page is Page => page !== undefined && 'tags' in page;

/** Addresses as they may be shown: without names, passwords, and what stands behind a `?`. */
function aboutOf({ gateway, page, frame, webhook }: Patient): Readonly<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const [name, address] of Object.entries({ gateway, page, frame, webhook })) {
    if (address === undefined) continue;
    const { origin, pathname } = new URL(address);
    shown[name] = origin + (name === 'gateway' && pathname === '/' ? '' : pathname);
  }
  return shown;
}

/** Whether the package's tools run on this Node; `engines` of package.json says the same. */
export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return fine('node', `Node ${version}.`);
  return fault('node', `Node ${version}.`, 'Install Node 20.19 or newer.', 'guides/start.md');
}

async function gatewayFindings(
  { token, patienceMs }: Patient,
  gateway: string,
  city: string | undefined,
  origin: string | undefined,
): Promise<Finding[]> {
  const { findings, answer } = await examineGateway(gateway, city ?? cityIn(token));
  if (answer === undefined) {
    const nothing = ['cross-origin', 'live'].map((check) => skipped(check, 'The gateway did not answer.'));
    return [...findings, ...examineToken(token, Date.now(), city), ...nothing, noUploads()];
  }
  const date = Date.parse(answer.headers.get('date') ?? '');
  return [
    ...findings,
    await examineCrossOrigin(gateway, origin),
    ...examineToken(token, Number.isNaN(date) ? Date.now() : date, city),
    ...(await judgeToken(gateway, token)),
    await examineUploads(gateway, origin, token),
    await examineLive(gateway, token, patienceMs),
  ];
}

async function pageFindings(
  page: Page,
  frame: Page | Finding | undefined,
  { page: asked = '', files }: Patient,
  gateway: string,
): Promise<Finding[]> {
  if (isPage(frame)) {
    return [...examinePortal(page, frame), examineCamera(page, frame.url.origin)];
  }
  const script = scriptOn(page);
  return [
    ...examinePage(page, asked, gateway),
    ...examinePolicies(page, gateway, script),
    examineCamera(page),
    framedOf(page),
    ...(await examineScript(page, script, files)),
  ];
}

async function frameFindings(frame: Page, { files }: Patient, gateway: string): Promise<Finding[]> {
  const script = scriptOn(frame);
  return [
    ...examineFrame(frame),
    ...examinePolicies(frame, gateway, script),
    ...(await examineScript(frame, script, files)),
  ];
}

/** Whether strangers may put the page into a frame of theirs and have people press buttons that they do not see. */
function framedOf({ headers, policies }: Page): Finding {
  const isHeld = headers.has('x-frame-options') || policies.some((policy) => policy.has('frame-ancestors'));
  if (isHeld) return fine('framed', 'The page says who may put it into a frame.');
  const says = 'Every page may put this one into a frame and lay something over its buttons.';
  return notice('framed', says, "Send frame-ancestors 'none', or name who may.", 'guides/doctor.md#framed');
}
