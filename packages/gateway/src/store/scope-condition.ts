import { recordKinds, recordSights, type RecordKind, type Branch, type Scope } from '@halo-pamor/contract';

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

/** Names the branches of a scope, those of one value apart from those of many, and lists their values. */
export function scopeSql(scope: Scope): ScopeSql {
  const branches = scope.branches.map(({ column, values }) => (values.length === 1 ? column : `${column}s`));
  return {
    name: [...branches, ...hiddenKinds(scope)].join('-'),
    values: scope.branches.map(({ values }) => values),
  };
}

/** The kinds of records that somebody does not see though they lie in the scope. Whoever sees by owning alone sees all of that. */
function hiddenKinds({ role, branches }: Scope): RecordKind[] {
  if (branches.every(({ column }) => column === 'owner')) return [];
  return recordKinds.filter((kind) => !recordSights[role].includes(kind));
}

/** The condition on `c` that keeps those kinds out, to be put behind another one. */
export function seenKinds(scope: Scope): string {
  const hidden = hiddenKinds(scope);
  return hidden.length === 0 ? '' : ` and c.kind not in (${hidden.map((kind) => `'${kind}'`).join(', ')})`;
}

/** Whether somebody sees complaints of others. */
function handlesComplaints({ role, branches }: Scope): boolean {
  return recordSights[role].includes('complaint') && branches.some(({ column }) => column !== 'owner');
}

/** What a statement with `notAbout` is given behind the values of the branches. */
export function readerValues(scope: Scope): readonly (readonly string[])[] {
  return handlesComplaints(scope) ? [[scope.id]] : [];
}

/**
 * The condition on `c` that keeps complaints from whom they are about, to be put behind another one.
 *
 * @param first number of the parameter that holds the first branch's values
 */
export function notAbout(scope: Scope, first: number): string {
  if (!handlesComplaints(scope)) return '';
  const reader = `$${first + scope.branches.length}::text[]`;
  return ` and (c.kind <> 'complaint' or c.left_by is null or not c.left_by && ${reader})`;
}

/**
 * The condition on `c` that keeps out what an officer gave to somebody else, to be put behind another one.
 *
 * @param first number of the parameter that holds the first branch's values
 */
export function notLeft({ branches }: Scope, first: number): string {
  const officer = branches.findIndex(({ column }) => column === 'officer');
  return officer === -1 ? '' : ` and (c.left_by is null or not c.left_by && $${first + officer}::text[])`;
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
    .map(({ column, values }, index) => {
      const given = `$${first + index}::text[]`;
      // Few rows have a team, and an index of their own.
      if (column === 'team')
        return `select found.* from (${select(`c.team is not null and c.team && ${given}`)}) found`;
      // One value is the usual case, and a plain comparison is planned in half the time.
      if (values.length === 1) return `select found.* from (${select(`c.${column} = (${given})[1]`)}) found`;
      return `select found.* from unnest(${given}) as s(value) cross join lateral (${select(
        `c.${column} = s.value`,
      )}) found`;
    })
    .join('\n union all ');
}
