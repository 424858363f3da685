import type { Branch, Scope, ScopeColumn } from '../rules/scope.js';

/**
 * The SQL of a scope. Every condition on the `changes` table is made here from the branches of the scope, each as an
 * index range: one sub-select a branch, so that no branch spoils the plan of another.
 */
export interface ScopeSql {
  /** The branch columns in order, as part of a statement's name. */
  readonly name: string;
  /** Values of the branches, one array each, to be passed from `$first` on. */
  readonly values: readonly (readonly string[])[];
}

/** Names the branches of a scope and lists their values. */
export function scopeSql(scope: Scope): ScopeSql {
  return {
    name: scope.branches.map(({ column }) => column).join('-'),
    values: scope.branches.map(({ values }) => values),
  };
}

/**
 * Joins what each branch finds.
 *
 * @param first number of the parameter that holds the first branch's values
 * @param select makes the rows of one branch from its condition on `c`, such as `c.place = s.value`
 * @returns a query whose rows may hold a request once for each branch that sees it
 */
export function overBranches(
  branches: readonly Branch[],
  first: number,
  select: (condition: string) => string,
): string {
  return branches
    .map(
      ({ column }, index) =>
        `select found.* from unnest($${first + index}::text[]) as s(value) cross join lateral (${select(
          conditionOf(column),
        )}) found`,
    )
    .join('\n union all ');
}

/** Whether a departed request is still seen by another branch of the scope. */
export function stillSeen(branches: readonly Branch[], first: number): string {
  const areas = branches.flatMap(({ column }, index) =>
    column === 'owner' || column === 'officer' ? [] : [`d.${column} = any($${first + index}::text[])`],
  );
  return areas.length === 0 ? 'false' : `(${areas.join(' or ')})`;
}

function conditionOf(column: ScopeColumn): string {
  return `c.${column} = s.value`;
}
