/**
 * The components of a service standard that face the person who is served. UU 25/2009 article 21 names all fourteen;
 * Permenpan RB 15/2014 splits them into these six, which have to be published, and the eight of {@link internalComponents}.
 */
export const deliveryComponents = ['requirements', 'procedure', 'time', 'fee', 'product', 'complaints'] as const;

/** The components that an office works by. */
export const internalComponents = [
  'legal-basis',
  'facilities',
  'competence',
  'supervision',
  'staff-count',
  'service-guarantee',
  'safety-guarantee',
  'evaluation',
] as const;

/** All fourteen, in the order in which they are published. */
export const componentCodes = [...deliveryComponents, ...internalComponents] as const;

/** @see componentCodes */
export type ComponentCode = (typeof componentCodes)[number];

/** Whether a component faces the person who is served. */
export function isDelivery(code: ComponentCode): boolean {
  return deliveryComponents.some((one) => one === code);
}
