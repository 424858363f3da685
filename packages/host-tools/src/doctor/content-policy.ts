/** One content security policy: the sources of each directive, in small letters but for paths, nonces and hashes. */
export type ContentPolicy = ReadonlyMap<string, readonly string[]>;

/** Reads the value of a header or of a `meta`: several policies may stand in one, with commas between. */
export function readPolicies(value: string | null): ContentPolicy[] {
  return (value ?? '')
    .split(',')
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const directives = new Map<string, readonly string[]>();
      for (const part of text.split(';')) {
        const [name = '', ...sources] = part.trim().split(/\s+/);
        // What is said twice counts as it was said first.
        if (name !== '' && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
      }
      return directives;
    });
}

/** What a page fetches, and by which directives that is judged: the first that there is. */
const JUDGED_BY = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  worker: ['worker-src', 'child-src', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
  frame: ['frame-src', 'child-src', 'default-src'],
} as const;

/** The sources by which something is judged; undefined where the policy says nothing about it. */
export function sourcesFor(policy: ContentPolicy, what: keyof typeof JUDGED_BY): readonly string[] | undefined {
  const name = JUDGED_BY[what].find((each) => policy.has(each));
  return name === undefined ? undefined : policy.get(name);
}

const HOST = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d+|\*))?(\/.*)?$/i;
const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443', 'ws:': '80', 'wss:': '443' };

/** `http:` lets `https:` through as well. */
const schemeFits = (asked: string, has: string): boolean => asked === has || (asked === 'http:' && has === 'https:');

function hostFits(source: string, url: URL, self: URL): boolean {
  const [, scheme, host = '', port, path] = HOST.exec(source) ?? [];
  if (host === '' || !schemeFits(scheme === undefined ? self.protocol : `${scheme.toLowerCase()}:`, url.protocol)) {
    return false;
  }
  const name = host.toLowerCase();
  const isHost = name === '*' || (name.startsWith('*.') ? url.hostname.endsWith(name.slice(1)) : name === url.hostname);
  const has = url.port === '' ? PORTS[url.protocol] : url.port;
  const usual = scheme === undefined ? PORTS[url.protocol] : PORTS[`${scheme.toLowerCase()}:`];
  const isPort = port === '*' || has === (port ?? usual) || (port === undefined && has === PORTS[url.protocol]);
  const isPath = path === undefined || (path.endsWith('/') ? url.pathname.startsWith(path) : path === url.pathname);
  return isHost && isPort && isPath;
}

/** Whether a list of sources lets an address through, for a page at `self`. */
export function letsThrough(sources: readonly string[], url: URL, self: URL): boolean {
  return sources.some((source) => {
    const word = source.toLowerCase();
    if (word === "'self'") return url.host === self.host && schemeFits(self.protocol, url.protocol);
    if (word === '*') return /^(https?|wss?):$/.test(url.protocol) || url.protocol === self.protocol;
    if (/^[a-z][a-z0-9+.-]*:$/.test(word)) return schemeFits(word, url.protocol);
    return !word.startsWith("'") && hostFits(source, url, self);
  });
}
