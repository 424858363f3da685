/** The name under which the place of the next stop is kept, from where it is suggested to where it is planned. */
export const SUGGESTED_PLACE = 'outreach place';
