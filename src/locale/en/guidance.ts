import type { GuidanceTerms } from '../id-guidance.js';

/** Words of what an officer reads out at the door, in English. */
export const guidance: GuidanceTerms = {
  title: 'Guide at the door',
  lead: 'Read it out slowly, one card, one sentence. It can be read without signal.',
  pick: 'What does the resident need?',
  card: 'Card {n} of {of}',
  next: 'Next card',
  before: 'Previous card',
  over: 'Done, choose another service',
  greeting: 'Good morning. I am {officer} of your {areaUnit}. May I come in?',
  free: 'This service is free (gratis). It costs nothing. Do not give money to anybody, not to me either.',
  start: 'We are going to do this: {service}.',
  paper: {
    photo: 'I photograph this: {paper}. You keep the original.',
    shown: 'Please show me the original: {paper}. I look at it and photograph it, then I give it back.',
    'handed-in': 'I take the original: {paper}. The office keeps it and it does not come back.',
    surrendered: 'I take the old one: {paper}. It will be replaced by a new one.',
    form: 'Please fill in and sign: {paper}. I help you.',
    data: 'This is looked up in the data, you need not prepare it: {paper}.',
    presence: 'The person must be here: {paper}.',
  },
  oneOf: 'One of these is enough: {papers}.',
  optional: 'Only if you have it.',
  presence: {
    yes: 'The person must come in person, because photo and fingerprints are recorded.',
    no: 'The person need not be there.',
    unsure: 'It is not certain whether the person must be there. I ask {office} first.',
  },
  proxy: {
    yes: 'Somebody else may do it for them.',
    no: 'Nobody else may do it for them.',
    unconfirmed: 'It is not certain whether somebody else may do it.',
  },
  surrender: 'When the new document is brought, I ask for the old one: {papers}.',
  after:
    'After this I upload the papers to {host}. Once it is made, I bring it to your home. Give the 6-digit code only when the document is in your hands.',
  unsure: 'Not confirmed by {office} yet',
};
