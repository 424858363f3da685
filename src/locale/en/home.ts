import type { CitizenHomeTerms } from '../citizen-terms.js';

/** The words of the citizen's first screen in English. */
export const home: CitizenHomeTerms = {
  home: {
    title: 'Get documents at home',
    lead: '{officer} comes to your home, takes care of the papers, and brings the result.',
    request: 'Ask for a visit',
    requestText: 'KTP-el, KK, KIA, birth certificate, death certificate',
    track: 'Track',
    trackText: 'See how far it is and whose turn it is',
    officer: 'My {officerShort}',
    officerText: 'Call or send a message',
    resume: 'Go on filling in',
    resumeText: 'What you filled in before is still saved',
    greeting: { morning: 'Good morning', midday: 'Good day', afternoon: 'Good afternoon', evening: 'Good evening' },
    mine: 'Your requests',
    finished: 'Finished',
    help: 'Need help?',
    website: 'Open the website',
    standards: 'Service standards',
    complain: 'Make a complaint',
    invented: 'Invented data for a demonstration',
    asked: 'Asked for on {when}',
    willSend: 'Saved on this phone, will be sent by itself',
    parked: 'Cannot be sent yet',
    here: 'The officer has come',
    how: 'How it works',
    howAsk: 'You fill in a request here. It takes a few minutes.',
    howVisit: '{officerShort} comes to your home and takes care of the papers.',
    howBring: 'The result is brought to your home. It is free (gratis).',
  },
  officer: {
    title: 'My {officerShort}',
    lead: 'The officer for your {areaUnit}',
    none: 'The officer is not known yet',
    noneText: 'The name of the officer is shown once we have your first request.',
    safety:
      'An officer never asks for money, a password, or an OTP code from an SMS. Only the handover code on this screen may be read out, and only when the document is in your hands.',
  },
  firstQuestion: {
    title: 'What happened?',
    hint: 'Choose what is closest to your situation.',
    direct: 'I know which document I want',
    directText: 'Choose the documents yourself',
  },
};
