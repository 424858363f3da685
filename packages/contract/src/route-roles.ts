import { roles, type Role } from './actor.js';
import { commandRoles } from './commands.js';
import { recordSights } from './record/sight.js';
import { disclosureOf } from './request/mask.js';
import type { RouteName } from './routes.js';

/** Who may use a route: a role of the token, or anybody without one. */
export type Caller = Role | 'anonymous';

const everybody: readonly Caller[] = [...roles, 'anonymous'];
const senders: readonly Caller[] = commandRoles['attach-file'];
const lookers: readonly Caller[] = roles.filter((role) => disclosureOf[role] === 'full');
// A courier knows the place, a first name and the code; what happened before is not among that.
const notCouriers: readonly Caller[] = roles.filter((role) => role !== 'courier');

const recordReaders: readonly Caller[] = roles.filter((role) => recordSights[role].length > 0);
// What is masked in a record stands in clear in its events.
const recordWriters: readonly Caller[] = ['officer', 'operator', 'supervisor', 'manager'];

/** Which roles may use which route. A route without a row here does not compile and is refused at run time. */
export const routeRoles: Readonly<Record<RouteName, readonly Caller[]>> = {
  // What their phones carry for others they send too; each command is judged by its author's role.
  sendCommands: roles,
  changes: roles,
  live: roles,
  requests: roles,
  request: roles,
  history: notCouriers,
  record: recordReaders,
  recordHistory: recordWriters,
  handoverCode: ['citizen'],
  receipt: [...lookers, 'auditor'],
  issueBadge: ['officer'],
  badge: ['citizen', 'operator', 'supervisor', 'rw-head', 'rt-head'],
  issuePermit: roles,
  officerPhoto: roles,
  looks: lookers,
  createUpload: roles,
  askUpload: roles,
  continueUpload: roles,
  endUpload: senders,
  file: lookers,
  audit: ['auditor'],
  auditHeads: everybody,
  board: ['supervisor', 'manager', 'auditor'],
  answerSurvey: ['citizen', 'anonymous'],
  surveyReport: ['supervisor', 'manager', 'auditor'],
  // Whoever could warn an officer, or be pressed by one, never reads what people say of money.
  surveyPatterns: ['auditor'],
  coverage: everybody,
  importCoverage: ['manager'],
  coverageImports: ['manager'],
  applyCoverage: ['manager'],
  takeBackCoverage: ['manager'],
  unreached: ['manager', 'supervisor', 'auditor'],
  compliance: ['manager', 'auditor'],
  score: ['officer', 'supervisor', 'manager'],
  callbacks: ['supervisor', 'manager'],
  toldByPhone: ['supervisor', 'manager'],
  openComplaint: everybody,
  followComplaint: everybody,
  complaints: ['supervisor', 'manager', 'auditor'],
  officers: everybody,
  track: everybody,
  city: everybody,
  cityFirst: everybody,
  standards: everybody,
  selfCheck: ['manager', 'auditor'],
};

/** Whether the caller may use the route. */
export function mayUse(route: RouteName, caller: Caller): boolean {
  return Object.hasOwn(routeRoles, route) && routeRoles[route].includes(caller);
}
