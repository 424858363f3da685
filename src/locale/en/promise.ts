import type { PromiseTerms } from '../promise-terms.js';

/** The words about by when a request is ready, in English. */
export const promise: PromiseTerms = {
  ready: 'Ready {when}',
  expected: 'Expected to be ready {when}',
  late: 'Late. It should have been ready {when}.',
  kept: 'Ready, in time',
  missed: 'Ready, but after the limit of {when}',
  pausedWhy: {
    returned: {
      text: 'On hold: waiting for papers from you',
      turn: 'It is your turn now; {officerShort} helps you.',
    },
    'visit-failed': {
      text: 'On hold: waiting for the next visit',
      turn: 'It is the turn of {officerShort}, who will contact you.',
    },
    'visit-moved': {
      text: 'On hold: waiting for the time that you asked for',
      turn: 'It is the turn of {officerShort}, who comes at that time.',
    },
    centre: {
      text: 'On hold: waiting for the national centre',
      turn: 'You need not do anything.',
    },
  },
  goesOn: 'Once it goes on, it still takes {left}.',
  untilComplete: 'This is only an estimate. The exact time is counted once {officerShort} has all papers.',
  noFigure: 'This is an estimate, because {office} has not confirmed how long it takes.',
  toBeConfirmed: 'How long it takes has still to be confirmed by {office}.',
  told: '{officerShort} and the supervisor have been told. You need not do anything.',
  pausesTitle: 'This time was not counted',
  pause: '{why}: {from} to {until} ({time})',
  pauseOn: '{why}: since {from} ({time})',
  pauseWhy: {
    returned: 'Waiting for papers from the resident',
    'visit-failed': 'A visit at home that did not work out',
    'visit-moved': 'The resident asked for another time',
    centre: 'Waiting for the national centre',
  },
  before: '{day} before {time}',
  onDay: '{weekday}, {date}',
  days: '{n} {n?day:days}',
  hours: '{n} {n?hour:hours}',
  minutes: '{n} {n?minute:minutes}',
  underAMinute: 'less than 1 minute',
  working: '{time} of work',
  staff: {
    title: 'Time limit',
    due: 'Due: {when}',
    expected: 'Expected: {when}',
    near: 'Soon: {when}, {left} left',
    late: 'Late by {late}',
    waitsFor: {
      citizen: 'On hold: waiting for the resident',
      centre: 'On hold: waiting for the national centre',
    },
  },
};
