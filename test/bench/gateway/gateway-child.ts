/** A gateway in a process of its own, set up as the parent says. */
import { createGateway } from '@halo-pamor/gateway';
import * as z from 'zod/mini';
import { settingsFromParent, tellParent, whenParentLetsGo } from '../parent.js';

const settings = settingsFromParent(
  z.object({
    databaseUrl: z.string(),
    data: z.string(),
    cache: z.string(),
    issuer: z.string(),
    audience: z.string(),
    jwks: z.string(),
    origins: z._default(z.array(z.string()), []),
  }),
);

const gateway = await createGateway({ ...settings, port: 0, log: 'error' });
whenParentLetsGo(() => gateway.close());
tellParent({ url: gateway.url });
