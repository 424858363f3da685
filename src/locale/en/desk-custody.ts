import type { DeskCustodyTerms } from '../desk-custody-terms.js';

/** The desk's words about original papers and warnings, in English. */
export const deskCustody: DeskCustodyTerms = {
  originals: {
    looks: 'Condition: {looks}.',
    found: 'Its condition now',
    foundNote: 'What is different?',
    foundNoteFault: 'Write what differs from the note before.',
    offered: 'Given to {name} {when}, not received yet.',
    backBy: 'Has to be back with the resident by {when}',
    stays: 'The office will keep it',
    photo: 'See the photo of the paper',
    toDesk: 'Given to this desk. Compare the paper, then receive it.',
    accept: 'Receive',
    disputeLead: 'The sender stays responsible for {paper}. The supervisor is told.',
    disputeSure: 'Note that it does not match?',
    disputeSureText:
      '{paper} is noted as not received. The sender, the resident, and the supervisor see it. This note cannot be deleted.',
    disputeSend: 'Note: does not match',
    goesHome: 'To go back to the resident: {papers}',
    handToOfficer: 'Hand over to {name}',
    handToCitizen: 'Hand over to the resident at the counter',
    handSure: 'Hand over {papers}?',
    handYes: 'Handed over',
    handOfficerText: 'Press once {name} has the paper. {name} will be asked to receive it.',
    handCitizenText: 'Press once the resident has the paper. The resident will be asked to receive it.',
  },
  warning: {
    'original-overdue': {
      title: 'The original of {paper} has not arrived',
      text: 'Its time is over. Contact {holder}, look for the paper, then tell the resident.',
    },
    'leg-open': {
      title: 'Nobody has answered for the original of {paper}',
      text: 'Ask {receiver} whether the paper has arrived, then have it received in the app.',
    },
    'original-disputed': {
      title: 'The original of {paper} does not match',
      text: 'Ask sender and receiver what happened, then tell the resident. {holder} has the paper now.',
    },
    'badge-reported': {
      title: 'A resident reports an officer at the door',
      text: 'Call the resident now, then find out who came. Details are in the history of the request.',
    },
    'code-locked': {
      title: 'The handover code is locked',
      text: 'A wrong code was entered 5 times. Contact {officerShort} and the resident; only the resident can make a new code.',
    },
    'promise-near': {
      title: 'The time limit is near',
      text: '{items}: the limit is {due}. Do this first, or help who works on it.',
    },
    'promise-missed': {
      title: 'The time limit has passed',
      text: '{items}: the limit was {due}, but it is not ready. Tell the resident, then finish it now.',
    },
    ends: 'This warning goes away by itself once it is settled.',
    seen: 'Seen to',
    notYet: 'Not yet',
    sureTitle: 'Was it seen to?',
    sureText: 'This warning leaves the list. Press only if the matter is settled.',
    somebody: { citizen: 'the resident', carrier: 'the courier' },
  },
};
