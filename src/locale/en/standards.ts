import type { StandardsTerms } from '../id-standards.js';

/** The words of the published standards in English. */
export const standards: StandardsTerms = {
  title: 'Service standards',
  lead: 'Which services there are, what they need, how long they take, and where to complain. Anybody may read this.',
  unit: 'Office or unit',
  allUnits: 'All offices and units',
  services: 'Choose a service',
  elsewhere: 'See also',
  information: 'Public information',
  informationText: 'News and reports that must be open to everybody.',
  print: 'Print this page',
  unsureTitle: 'Not everything is certain yet',
  unsureText:
    'This page was put together from public sources, in Indonesian. What is marked as not confirmed still waits for {office}.',
  standing: {
    yes: 'Confirmed by the office',
    secondary: 'From another source, not confirmed by the office',
    no: 'Not confirmed yet',
    missing: 'Not there yet',
  },
  missingText: 'The office has not published this part yet. You may ask for it at the office.',
  or: 'or',
  sources: 'Sources ({n})',
  givenBy: 'Given by {unit}',
  alsoAt: 'Also at: {units}',
  steps: 'Step by step (SOP)',
  stepsMissing: 'The steps of this service are not published yet.',
  internal: 'How the office works ({n} {n?part:parts})',
  internalText: 'Eight parts about the office itself. You may read these too.',
  complain: 'Complain or ask',
  complainText: 'Complaining costs nothing (gratis), and you need not sign in to the app.',
  website: 'Open the website',
  unitFact: {
    address: 'Address',
    hours: 'Opening hours',
    places: 'Found in',
    placesCount: '{n} {n?place:places}',
  },
  class: {
    regular: { title: 'Regular information', text: 'Announced at fixed times.' },
    'at-once': { title: 'Immediate information', text: 'Announced at once, when it happens.' },
    'any-time': { title: 'Information at any time', text: 'May be asked for at any time.' },
  },
  period: 'When',
  place: 'Where',
  noInformation: 'Nothing was published yet.',
  sheet: {
    foot: 'All services are free (gratis). If anybody asks for money, report it to lapor.go.id or SMS 1708.',
    version: 'Standards version {version}, {city}.',
  },
};
