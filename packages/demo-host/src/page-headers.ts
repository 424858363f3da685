import type { MiddlewareHandler } from 'hono';

/** The one origin that a page has in a frame, and the one that has it in a frame. */
export interface PageOrigins {
  readonly frames?: string;
  readonly ancestors?: string;
}

/**
 * The policy of a careful host: nothing from anywhere but itself and the gateway, nothing inline, no evaluation, and only two
 * Trusted Types policies beside the host's own (for the address of its service worker): the one that Lit makes for its own
 * templates (a second copy of Lit on the page makes it again), and that of the plugin, which lets through the address of the
 * worker that makes pictures of papers small.
 *
 * @param gatewayUrl address of the gateway; only its origin is let through.
 * @param of whom the page may have in a frame, and who may have the page in one: nobody but for the two pages that show it
 */
export function contentSecurityPolicy(gatewayUrl: string, of: PageOrigins = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${new URL(gatewayUrl).origin}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-src ${of.frames ?? "'none'"}`,
    `frame-ancestors ${of.ancestors ?? "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html halo-pamor e-open 'allow-duplicates'",
    'report-uri /csp-reports',
  ].join('; ');
}

/**
 * The strictest policy that the plugin's guide names, with what this host needs for itself: its own address, for the token.
 * No picture, no policy of its own, no second copy of Lit.
 */
export function strictestPolicy(gatewayUrl: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${new URL(gatewayUrl).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html halo-pamor',
    'report-uri /csp-reports',
  ].join('; ');
}

/** Path of the page that is served under the strictest policy. */
export const STRICTEST_PAGE = '/playground/ketat';

/** Puts the policy and its companions on every answer, those of errors and of files included. */
export function pageHeaders(gatewayUrl: () => string, originsOf: (path: string) => PageOrigins): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    const of = originsOf(c.req.path);
    const isStrictest = c.req.path === STRICTEST_PAGE;
    headers.set(
      'content-security-policy',
      isStrictest ? strictestPolicy(gatewayUrl()) : contentSecurityPolicy(gatewayUrl(), of),
    );
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set(
      'permissions-policy',
      `camera=(self${of.frames === undefined ? '' : ` "${of.frames}"`}), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()`,
    );
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
  };
}
