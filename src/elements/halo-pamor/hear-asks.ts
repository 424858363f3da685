import type { HaloPamor as Client } from '../../client/index.js';
import { codeOf } from '../shared/asking.js';
import { hear } from '../shared/events.js';
import { saveFile } from '../shared/save-file.js';
import type { Route } from '../shared/session-state.js';
import { answerCarry } from './answer-carry.js';
import { answerLoad, keptName, paperDraft } from './answer-load.js';
import type { Session } from './session.js';

/** What is done about what the client cannot answer. */
export interface AskHooks {
  readonly open: (route: Route, replace: boolean | undefined) => void;
  readonly back: () => void;
  /** A half-filled form is another one now. */
  readonly drafted: () => void;
  readonly submitted: (requestId: string) => void;
  readonly failed: (code: string) => void;
}

/**
 * Hears everything that the elements below may ask.
 *
 * @returns functions that stop hearing
 */
export function hearAsks(
  root: HTMLElement | DocumentFragment,
  session: Session,
  client: Client,
  hooks: AskHooks,
): (() => void)[] {
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
      const kept = session.command(of);
      of.respond?.(kept);
      failing(
        kept.then(({ requestId }) => {
          if (of.type === 'submit-request') hooks.submitted(requestId);
        }),
      );
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
