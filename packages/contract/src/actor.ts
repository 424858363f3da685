/** Everybody who can hold a token, and `anonymous` for those without one. */
export const roles = [
  'citizen',
  'officer',
  'rw-head',
  'rt-head',
  'operator',
  'courier',
  'partner',
  'supervisor',
  'manager',
  'auditor',
] as const;

/** A role as it stands in the token's `role` claim. */
export type Role = (typeof roles)[number];

/** The person who acts. */
export interface Actor {
  /** The host's stable id of the person, the token's `sub`. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly city: string;
  readonly areas: readonly string[];
}
