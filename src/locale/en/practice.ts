import type { PracticeTerms } from '../id-practice.js';

/** Words of the practice, in English. */
export const practice: PracticeTerms = {
  mark: 'PRACTICE',
  markText: 'All residents here are invented. Nothing is sent.',
  leave: 'Leave',
  title: 'Practice',
  lead: 'Try until you are used to it. Mistakes are fine.',
  tasks: {
    agree: { title: 'Plan a visit', text: 'Siti has just applied. Choose day and time, then save.' },
    collect: { title: 'Receive papers', text: 'You stand before Ahmad’s house. Check his papers one by one.' },
    return: { title: 'Give originals back', text: 'You still have Murni’s originals. Hand them back to her.' },
    deliver: { title: 'Hand over with a code', text: 'Rudi reads out the code 123456. Try a wrong code too.' },
  },
  done: 'Done',
  all: 'You have tried everything. You are ready for duty.',
  again: 'Start again from the beginning',
};
