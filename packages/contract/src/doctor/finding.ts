import type { Finding } from './report.js';

/** It is as it should be. */
export const fine = (check: string, says: string): Finding => ({ check, state: 'ok', says });

/** It could not be looked at, and why. */
export const skipped = (check: string, says: string): Finding => ({ check, state: 'skipped', says });

/** It works, but not as well as it could, or the doctor could not be sure. `page` lies below `docs/`, which the package brings. */
export const notice = (check: string, says: string, todo: string, page: string): Finding => ({
  ...{ check, state: 'notice', says, todo },
  page: `halo-pamor/docs/${page}`,
});

/** It does not work. `page` lies below `docs/`, which the package brings. */
export const fault = (check: string, says: string, todo: string, page: string): Finding => ({
  ...{ check, state: 'fault', says, todo },
  page: `halo-pamor/docs/${page}`,
});
