import type { Context } from 'hono';
import type { RouteName } from '@halo-pamor/contract';
import { failureReply } from '../failure.js';
import { problemReply } from '../reply.js';
import type { Services } from '../services.js';
import { wantedOf } from '../uploads/protocol.js';
import { speaksTus } from '../uploads/uploads.js';
import type { Caller } from './caller.js';

/** Tells who calls, and ends the request of somebody who may not use the route. */
export type Admit = (name: RouteName) => Promise<Caller>;

/**
 * Answers everything below `/v1/uploads`. It stands beside the table's other routes because the protocol has its own
 * methods, headers and bodies; who may use it is asked as everywhere.
 */
export async function answerUpload({ req }: Context, services: Services, admit: Admit): Promise<Response> {
  const { uploads } = services;
  const id = req.param('id');
  const act = async (): Promise<Response> => {
    const wanted = wantedOf(req.raw);
    if (id === undefined) {
      return wanted === 'POST'
        ? uploads.create(await admit('createUpload'), req.raw)
        : problemReply('method-not-allowed', { headers: { allow: 'POST,OPTIONS' } });
    }
    switch (wanted) {
      case 'HEAD':
        return uploads.ask(await admit('askUpload'), id, req.raw);
      case 'PATCH':
        return uploads.continue(await admit('continueUpload'), id, req.raw);
      case 'DELETE':
        return uploads.end(await admit('endUpload'), id, req.raw);
      default:
        return problemReply('method-not-allowed', { headers: { allow: 'HEAD,PATCH,DELETE,OPTIONS' } });
    }
  };
  return speaksTus(await act().catch((cause: unknown) => failureReply(cause, services.log)));
}
