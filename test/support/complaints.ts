import assert from 'node:assert/strict';
import {
  complaintFollowed,
  complaintOpened,
  complaintsPage,
  recordView,
  type ComplaintFollow,
  type ComplaintOpened,
  type ComplaintsPage,
  type ComplaintView,
  type FollowedComplaint,
  type PayloadInput,
} from '@halo-pamor/contract';
import type { Api } from './api.js';
import { type Answer } from './api.js';
import { command, uuidv7 } from './commands.js';

/** What an invented complaint says. */
export const SAID = 'Petugas rekaan meminta uang lima puluh ribu.';
/** The RW that it is about. */
export const RW = '32.75.01.1001/007';

/** A complaint about the officer of RW 007 by somebody with a login. */
export function complaint(options: Partial<PayloadInput<'open-complaint'>> = {}) {
  const said = { class: 'complaint', about: 'officer', by: 'named', place: RW, text: SAID } as const;
  return command('open-complaint', uuidv7(), { ...said, ...options });
}

/** Posts to a route that needs no login, from an address of its own unless one is named. */
export function postJson(api: Api, path: string, body: unknown, address = anyAddress()): Promise<Answer> {
  return api.raw(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(body),
  });
}

/** A complaint without a login, as it travels. */
export function opening(options: Readonly<Record<string, unknown>> = {}) {
  return {
    id: uuidv7(),
    city: '32.75',
    by: 'anonymous',
    class: 'complaint',
    about: 'money',
    place: RW,
    text: SAID,
    ...options,
  };
}

/** Makes a complaint without a login. */
export async function openWithout(api: Api, options: Readonly<Record<string, unknown>> = {}): Promise<ComplaintOpened> {
  const { status, text } = await postJson(api, '/v1/complaints', opening(options));
  assert.equal(status, 200, text);
  return complaintOpened().parse(JSON.parse(text));
}

/** Follows one by its code and its word. */
export async function follow(
  api: Api,
  { code, word }: Pick<ComplaintOpened, 'code' | 'word'>,
  say?: ComplaintFollow['say'],
): Promise<FollowedComplaint> {
  const { status, text } = await postJson(api, '/v1/complaints/follow', { code, word, ...(say && { say }) });
  assert.equal(status, 200, text);
  return complaintFollowed().parse(JSON.parse(text)).complaint;
}

/** A page of the list. */
export async function listed(api: Api, query: Readonly<Record<string, string>> = {}): Promise<ComplaintsPage> {
  const { status, text } = await api.raw(`/v1/complaints?${new URLSearchParams(query).toString()}`);
  assert.equal(status, 200, text);
  return complaintsPage().parse(JSON.parse(text));
}

/** Sends one command about a complaint that is accepted. */
export async function said(api: Api, sent: unknown): Promise<ComplaintView> {
  const [result] = await api.send(sent);
  assert.equal(result?.outcome, 'accepted', JSON.stringify(result?.problem));
  const view = recordView().parse(result.record);
  assert.ok(view.kind === 'complaint');
  return view;
}

let addresses = 0;

function anyAddress(): string {
  addresses += 1;
  return `198.51.${Math.floor(addresses / 250) % 250}.${addresses % 250}`;
}
