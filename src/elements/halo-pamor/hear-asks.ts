import type { HaloPamor as Client } from '../../client/index.js';
import { codeOf } from '../shared/asking.js';
import { hear, type CommandAsk } from '../shared/events.js';
import { saveFile } from '../shared/save-file.js';
import type { Kept, Route } from '../shared/session-state.js';
import { answerCarry } from './answer-carry.js';
import { answerLoad, keptName, paperDraft } from './answer-load.js';
import { askHost } from './ask-host.js';
import { isHandover } from './handover.js';
import { tell } from './outward.js';
import type { Session } from './session.js';

/** What is done about what the client cannot answer. */
export interface AskHooks {
  readonly open: (route: Route, replace: boolean | undefined) => void;
  readonly back: () => void;
  /** A half-filled form is another one now. */
  readonly drafted: () => void;
  readonly failed: (code: string) => void;
}

/**
 * Hears everything that the elements below may ask.
 *
 * @returns functions that stop hearing
 */
export function hearAsks(
  host: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
  session: Session,
  client: Client,
  hooks: AskHooks,
): (() => void)[] {
  const root = host.renderRoot;
  const failing = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      hooks.failed(codeOf(error));
    });
  };
  return [
    hear(root, 'halo-navigate', ({ replace, ...route }) => {
      hooks.open(route, replace);
    }),
    hear(root, 'halo-back', hooks.back),
    hear(root, 'halo-command', (of) => {
      const kept = keepAllowed(host, session, of);
      of.respond?.(kept);
      failing(kept);
    }),
    hear(root, 'halo-load', (of) => {
      answerLoad(client, of);
    }),
    hear(root, 'halo-attach', ({ requestId, respond, ...picture }) => {
      respond(client.attach(requestId, picture));
    }),
    hear(root, 'halo-detach', ({ requestId, respond, ...of }) => {
      respond(client.detach(requestId, of));
    }),
    hear(root, 'halo-paper-draft', ({ respond, draft, ...of }) => {
      respond(client.drafts.save(paperDraft(of), draft));
    }),
    hear(root, 'halo-retry', ({ entryId }) => {
      failing(entryId === undefined ? session.sync() : client.outbox.retry(entryId));
    }),
    hear(root, 'halo-sync', () => {
      failing(session.sync());
    }),
    hear(root, 'halo-discard', ({ entryId }) => {
      failing(session.discard(entryId));
    }),
    hear(root, 'halo-export', () => {
      failing(client.outbox.export().then(saveFile));
    }),
    hear(root, 'halo-carry', (of) => {
      answerCarry(client, of);
    }),
    hear(root, 'halo-keep', ({ name, what, respond }) => {
      const kept = client.drafts.save(keptName(name), what);
      respond?.(kept);
      failing(kept);
    }),
    hear(root, 'halo-draft', ({ draft }) => {
      failing(session.keepDraft(draft));
      hooks.drafted();
    }),
  ];
}

/** Keeps a command once the host's page lets it, where that has a say, and tells the page. */
async function keepAllowed(host: HTMLElement, session: Session, of: CommandAsk): Promise<Kept> {
  const { type } = of;
  if (type === 'submit-request') {
    await askHost(host, 'halo-before-submit', {}, session.ended);
    const kept = await session.command(of);
    tell(host, 'halo-submit', { requestId: kept.requestId, state: 'queued' });
    return kept;
  }
  if (of.requestId === undefined || !isHandover(type)) return session.command(of);
  const about = { requestId: of.requestId, command: type };
  await askHost(host, 'halo-before-handover', about, session.ended);
  const kept = await session.command(of);
  tell(host, 'halo-handover', { ...about, state: 'queued' });
  return kept;
}
