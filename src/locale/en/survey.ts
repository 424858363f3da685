import type { SurveyTerms } from '../id-survey.js';

/** The words of the survey of satisfaction in English. */
export const survey: SurveyTerms = {
  title: 'Rate the service',
  offer: 'How was the service?',
  offerText: 'Nine short questions; you may skip them. {officerShort} never learns your answers.',
  open: 'Rate this service',
  thanked: 'Thank you, you have rated it.',
  secret: 'Without a name. {officerShort} does not see it.',
  skip: 'Skip',
  question: {
    U1: { ask: 'How were the required papers?', hint: 'Easy to understand, and no more than was said.' },
    U2: { ask: 'How were the steps?', hint: 'From asking until the document was in your hands.' },
    U3: { ask: 'How was the time it took?', hint: 'Compared with what was promised.' },
    U4: { ask: 'How was it with costs?', hint: 'This service is free (gratis).' },
    U5: { ask: 'How is the document you received?', hint: 'Name, date, and print are right.' },
    U6: { ask: 'How skilled was {officerShort}?', hint: 'Knew what had to be done.' },
    U7: { ask: 'How did {officerShort} behave?', hint: 'Polite and patient.' },
    U8: { ask: 'How are the app and the place?', hint: 'Easy to use and to reach.' },
    U9: { ask: 'How was your complaint handled?', hint: 'Skip it if you had none.' },
  },
  mark: { 1: 'Not good', 2: 'Less good', 3: 'Good', 4: 'Very good' },
  wordsTitle: 'Do you want to add anything?',
  wordsLabel: 'Write here, may be left empty',
  wordsHint: 'Do not write anybody’s name or number.',
  onward: 'Next',
  moneyTitle: 'Did anybody ask for money?',
  moneyText:
    'Only the city’s auditor reads this, without your name, and only once several people say the same. {officerShort} and their superiors cannot see it.',
  money: { 'not-asked': 'Nobody did', asked: 'Somebody did', 'no-answer': 'I do not want to answer' },
  sending: 'Sending your answers',
  again: 'Send again',
  doneTitle: 'Thank you',
  doneText:
    'Your answers are sent, apart from your name and your request, so they cannot be looked up or changed any more.',
  nothingText: 'Nothing was sent, because everything was skipped.',
  beforeText: 'This request was rated before. A request is rated once.',
  byLogin: 'This request is rated from the account of the person who made it.',
  close: 'Done',
};
