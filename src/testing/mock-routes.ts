import { once, routes, type RouteName } from '@halo-pamor/contract';

/** A route of the contract's table that a request asks for. */
export interface FoundRoute {
  readonly name: RouteName;
  readonly params: Readonly<Record<string, string>>;
}

function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name);
}

const patterns = once(() =>
  Object.keys(routes)
    .filter(isRouteName)
    .map((name) => {
      const { method, path } = routes[name];
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, param = '']) => param);
      return { name, method, names, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`) };
    }),
);

/** The route for a method and a path; where no method fits, those that the path takes; none for an unknown path. */
export function routeOf(method: string, path: string): FoundRoute | { readonly methods: readonly string[] } {
  const fitting = patterns().flatMap((row) => {
    const match = row.pattern.exec(path);
    return match === null ? [] : [{ ...row, match }];
  });
  const found = fitting.find((row) => row.method === method);
  if (found === undefined) return { methods: fitting.map((row) => row.method) };
  const params: Record<string, string> = {};
  found.names.forEach((param, index) => {
    params[param] = decodeURIComponent(found.match[index + 1] ?? '');
  });
  return { name: found.name, params };
}
