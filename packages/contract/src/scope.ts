import type { Actor, Role } from './actor.js';
import { areaLevel, covers, districtOf, villageOf, type AreaLevel } from './area.js';
import { recordSights, isForReader } from './record/sight.js';
import { assignedOf, foundIn, keptFrom, ownerOf, teamOf, type RecordView } from './record/view.js';
import { formerOfficersOf } from './request/former-officer.js';
import { disclosureOf, type Disclosure } from './request/mask.js';
import type { RequestView } from './request/view.js';

/**
 * What of a city somebody sees: `own` requests; those in the `areas` of the token; those areas and what was assigned by
 * name (`assigned-or-areas`); the whole `city`; or `none`.
 */
export type Sight = 'own' | 'areas' | 'assigned-or-areas' | 'city' | 'none';

/** Who may see what. The one table: predicates and every SQL condition are made from it. */
export const sights: Readonly<Record<Role, Sight>> = {
  citizen: 'own',
  partner: 'own',
  officer: 'assigned-or-areas',
  'rw-head': 'areas',
  'rt-head': 'areas',
  courier: 'areas',
  operator: 'areas',
  supervisor: 'areas',
  manager: 'city',
  auditor: 'city',
};

/** The columns by which a request can be in somebody's scope. */
export type ScopeColumn = 'city' | 'district' | 'village' | 'place' | 'owner' | 'officer' | 'team';

/** What the scope asks of a request. */
export interface Placed {
  readonly city: string;
  readonly district: string;
  readonly village: string;
  readonly place: string;
  readonly owner: string | null;
  readonly officer: string | null;
  /** Officers who see it wherever their areas are; none where it has no team. */
  readonly team?: readonly string[];
  /** Officers who see it no longer, though it lies in their areas: it was given to somebody else. */
  readonly left?: readonly string[];
}

/** A request is seen when `column` holds one of the values. */
export interface Branch {
  readonly column: ScopeColumn;
  readonly values: readonly string[];
}

/** Everything somebody sees: the city, and in it what any of the branches names. No branch, nothing seen. */
export interface Scope {
  readonly city: string;
  readonly branches: readonly Branch[];
  readonly disclosure: Disclosure;
  readonly role: Role;
  /** Who it is. */
  readonly id: string;
}

const COLUMN_OF: Readonly<Record<AreaLevel, ScopeColumn>> = {
  city: 'city',
  district: 'district',
  village: 'village',
  rw: 'place',
};

/** The scope of a person, from the role and the areas in the token. Areas of other cities count for nothing. */
export function scopeOf({ id, role, city, areas }: Actor): Scope {
  const sight = sights[role];
  const branches: Branch[] = [];
  if (sight === 'own') branches.push({ column: 'owner', values: [id] });
  if (sight === 'city') branches.push({ column: 'city', values: [city] });
  if (sight === 'assigned-or-areas') branches.push({ column: 'officer', values: [id] });
  if (sight === 'areas' || sight === 'assigned-or-areas') branches.push(...branchesOf(city, areas));
  if (sight === 'assigned-or-areas') branches.push({ column: 'team', values: [id] });
  return { city, branches, disclosure: disclosureOf[role], role, id };
}

function branchesOf(city: string, areas: readonly string[]): Branch[] {
  const inside = [...new Set(areas)].filter((area) => covers(city, area));
  const widest = inside.filter((area) => !inside.some((other) => other !== area && covers(other, area)));
  const levels: readonly AreaLevel[] = ['city', 'district', 'village', 'rw'];
  return levels.flatMap((level) => {
    const values = widest.filter((area) => areaLevel(area) === level);
    return values.length === 0 ? [] : [{ column: COLUMN_OF[level], values }];
  });
}

/** Whether the request is in scope. */
export function inScope({ city, branches, role, id }: Scope, placed: Placed): boolean {
  if (placed.city !== city || (role === 'officer' && placed.left?.includes(id) === true)) return false;
  return branches.some(({ column, values }) => {
    if (column === 'team') return placed.team?.some((member) => values.includes(member)) ?? false;
    const held = placed[column];
    return held !== null && values.includes(held);
  });
}

/**
 * Whether a change of this kind, `request` or a kind of record, is for somebody: complaints never for an officer whom they
 * are about, whatever role the token gives.
 */
export function seesKind(
  { role, id }: Scope,
  { kind, left }: { readonly kind: string; readonly left: readonly string[] },
): boolean {
  if (kind === 'complaint' && left.includes(id)) return false;
  return kind === 'request' || recordSights[role].some((seen) => seen === kind);
}

/** Whether the record is in scope, and of a kind that the role sees. */
export function seesRecord(scope: Scope, view: RecordView): boolean {
  const officer = assignedOf(view);
  if (keptFrom(view).includes(scope.id)) return false;
  const named = officer === null ? null : { id: officer };
  const placed = placedAt({ ...view, place: foundIn(view), officer: named }, ownerOf(view));
  const team = teamOf(view) ?? [];
  return isForReader(view, scope) && inScope(scope, { ...placed, team });
}

/** Where a request lies, whose it is and whose it was. */
export function placedRequest(view: RequestView, owner: string | null): Placed {
  const { holding, left } = formerOfficersOf(view);
  return { ...placedAt(view, owner), team: holding, left };
}

/** Where something lies and whose it is, in the words of the scope. */
export function placedAt(
  view: { readonly city: string; readonly place: string; readonly officer: { readonly id: string } | null },
  owner: string | null,
): Placed {
  const { city, place } = view;
  return {
    city,
    place,
    district: districtOf(place) ?? city,
    village: villageOf(place) ?? place,
    owner,
    officer: view.officer?.id ?? null,
  };
}
