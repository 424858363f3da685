import { ProblemError } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { callerOf } from './caller.js';

/** `GET /v1/officers/{id}/photo`: the photo of an officer of the caller's city, by which people know who stands there. */
export function officerPhoto(services: Services): Handler {
  return async (call) => {
    const { scope, desk } = callerOf(call, services);
    const id = call.params['id'] ?? '';
    const isOfficer = desk.officers.some((officer) => officer.id === id);
    const photo = isOfficer ? await services.photos(scope.city, id) : undefined;
    if (photo === undefined) throw new ProblemError('not-found');
    return new Response(photo.bytes, {
      headers: {
        'content-type': photo.type,
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'cache-control': 'private, max-age=3600',
      },
    });
  };
}
