import {
  canonicalJson,
  changesQuery,
  cityFirstOf,
  commandBatch,
  CUSTODY_TYP,
  discloseComplaintEvent,
  lastFour,
  openWarnings,
  parseTrackingCode,
  placeInQueue,
  promiseOf,
  promiseRules,
  requestsQuery,
  tellPromise,
  tracked,
  trackQuery,
  VERSION,
  type LooksReply,
  type Receipt,
  type RequestView,
} from '@halo-pamor/contract';
import { callerOf, jsonResponse, MockProblem, queryOf, readAs, type MockAnswer, type MockCall } from './mock-call.js';
import { codesOf } from './mock-codes.js';
import { cursorIn, cursorOf } from './mock-cursor.js';
import { inOrderOf } from './mock-in-order.js';
import { liveStreams } from './mock-live.js';
import type { MockParts } from './mock-parts.js';

async function sha256(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Answers of the routes by which requests and records are written and read. */
export function workAnswers(parts: MockParts) {
  const { register, sealing, uploads, arrived, now, pageSize, pack, officers } = parts;
  const streams = liveStreams(register);
  const looks: (LooksReply['looks'][number] & { readonly of: string })[] = [];

  const seen = (call: MockCall): RequestView => {
    const view = register.seen(call.params['id'] ?? '', callerOf(call));
    if (view === undefined) throw new MockProblem('not-found');
    return view;
  };
  const sendCommands: MockAnswer = async (call) => {
    const caller = callerOf(call);
    const { commands, inOrder = false } = readAs(commandBatch, call.body);
    const judge = (command: unknown) =>
      sealing.judge(command, caller, (clear, author) => {
        const result = register.judge(clear, author);
        arrived.note(clear, author, { outcome: result.outcome, code: result.problem?.code });
        return result;
      });
    return jsonResponse({ results: await inOrderOf(commands, inOrder, judge) });
  };
  const changes: MockAnswer = (call) => {
    const actor = callerOf(call);
    const { after: from, limit } = readAs(changesQuery, { limit: String(pageSize), ...queryOf(call) });
    const after = cursorIn(from);
    const later = [...register.feed(actor), ...register.records.feed(actor), ...register.gone(actor)]
      .filter(({ at }) => at > after)
      .sort((one, other) => one.at - other.at);
    const page = later.slice(0, limit);
    return jsonResponse({
      items: page.flatMap((row) => ('view' in row ? [row.view] : [])),
      records: page.flatMap((row) => ('record' in row ? [row.record] : [])),
      gone: page.flatMap((row) => ('id' in row ? [row.id] : [])),
      cursor: cursorOf(page.at(-1)?.at ?? after),
      more: later.length > page.length,
    });
  };
  const requests: MockAnswer = (call) => {
    const actor = callerOf(call);
    const asked = readAs(requestsQuery, { limit: String(pageSize), ...queryOf(call) });
    const { status, turn, warning, figure, order, after, limit } = asked;
    if (figure !== undefined) throw new MockProblem('not-found', { detail: 'A mock gateway lists no figures.' });
    const from = cursorIn(after);
    const fitting = register
      .feed(actor)
      .map(({ view }) => view)
      .filter((view) => {
        const place = placeInQueue(view);
        const isWarned = openWarnings(view).length > 0;
        return (
          (status === undefined || place.status === status) &&
          (turn === undefined || place.turn === turn) &&
          (warning === undefined || isWarned)
        );
      });
    const age = ({ submittedAt, id }: RequestView) => submittedAt + id;
    if (order === 'newest') fitting.reverse();
    else fitting.sort((one, other) => (age(one) < age(other) ? -1 : 1));
    const items = fitting.slice(from, from + limit);
    return jsonResponse({ items, next: from + limit < fitting.length ? cursorOf(from + limit) : null });
  };
  const handoverCode: MockAnswer = (call) => {
    const codes = codesOf(seen(call));
    if (codes === undefined) throw new MockProblem('not-found');
    return jsonResponse(codes);
  };
  const receipt: MockAnswer = async (call) => {
    const { id: request, city, code } = seen(call);
    const lines: Receipt['lines'] = [];
    for (const line of register.lines(request)) {
      const { number, at } = line;
      const hash = await sha256((lines.at(-1)?.hash ?? '') + canonicalJson(line));
      const jws = await (await sealing.signer()).sign(CUSTODY_TYP, { city, request, number, hash, at });
      lines.push({ line, hash, jws });
    }
    return jsonResponse({ city, request, code, lines });
  };
  const record: MockAnswer = (call) => {
    const found = register.records.seen(call.params['id'] ?? '', callerOf(call));
    if (found === undefined) throw new MockProblem('not-found');
    return jsonResponse(found);
  };
  const recordHistory: MockAnswer = (call) => {
    const actor = callerOf(call);
    const found = register.records.seen(call.params['id'] ?? '', actor);
    if (found === undefined) throw new MockProblem('not-found');
    const events = register.records.events(found.id);
    return jsonResponse({
      events: found.kind === 'complaint' ? events.map((event) => discloseComplaintEvent(event, actor)) : events,
    });
  };
  const file: MockAnswer = (call) => {
    const { role } = callerOf(call);
    const upload = uploads.all.get(call.params['id'] ?? '');
    if (upload?.isVerified !== true) throw new MockProblem('not-found');
    const { request: of, paper } = upload.about;
    looks.unshift({ of, file: upload.id, paper, role, name: null, at: new Date(now()).toISOString() });
    return new Response(upload.bytes, { headers: { 'content-type': 'image/jpeg' } });
  };
  const track: MockAnswer = (call) => {
    const view = register.byCode(parseTrackingCode(call.params['code'] ?? '') ?? '');
    const { phone } = readAs(trackQuery, queryOf(call));
    const fits = lastFour(view?.applicant.phone ?? '') === phone;
    if (view === undefined || !fits) throw new MockProblem('not-found');
    const at = new Date(now()).toISOString();
    return jsonResponse(tracked(view, tellPromise(promiseOf(view, promiseRules(pack), at), at)));
  };

  return {
    sendCommands,
    changes,
    live: (call: MockCall) => streams(callerOf(call), call.request),
    requests,
    request: (call: MockCall) => jsonResponse(seen(call)),
    history: (call: MockCall) => jsonResponse({ events: register.seenEvents(seen(call).id, callerOf(call)) }),
    record,
    recordHistory,
    handoverCode,
    receipt,
    issuePermit: (call: MockCall) => {
      const expiresAt = new Date(now() + 30 * 24 * 3_600_000).toISOString();
      return jsonResponse({ permit: sealing.permit(callerOf(call)), expiresAt });
    },
    looks: (call: MockCall) => {
      const { id } = seen(call);
      return jsonResponse({ looks: looks.filter(({ of }) => of === id).map(({ of: _of, ...look }) => look) });
    },
    file,
    track,
    city: async () => {
      const reply = jsonResponse({ ...pack, ...(await sealing.publicKeys()) });
      reply.headers.set('halo-version', VERSION);
      return reply;
    },
    cityFirst: () => jsonResponse(cityFirstOf(pack)),
    officers: (call: MockCall) => {
      const area = call.url.searchParams.get('area') ?? '';
      return jsonResponse({
        ...officers,
        officers: officers.officers.filter((officer) => officer.areas.includes(area)),
      });
    },
  };
}
