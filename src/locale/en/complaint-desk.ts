import type { ComplaintDeskWords } from '../id-complaint-desk.js';

/** The words of the desk's room of complaints in English. */
export const complaintDesk: ComplaintDeskWords = {
  title: 'Complaints',
  lead: 'The most urgent on top. {officerShort} does not see this page.',
  empty: 'No complaints yet',
  emptyText: 'Complaints of this area are shown here.',
  more: 'Show more',
  from: {
    anonymous: 'Without a name',
    confidential: 'In confidence: the name is not shown',
    named: 'With a name',
    system: 'Opened by itself',
  },
  fact: { by: 'From', phone: 'Mobile number', place: 'Place', officer: 'About', service: 'Service' },
  answer: 'Answer for who complained',
  answerHint: 'Who complained reads it directly. Only they can say that it is settled.',
  answerFault: 'Write the answer first.',
  answerSend: 'Send the answer',
  escalate: 'Pass on to the head office',
  done: 'Saved.',
  withDinas: 'This complaint is now answered by the head office.',
  lapor: {
    title: 'Pass on to SP4N-LAPOR!',
    text: 'Copy this text to lapor.go.id, or send it by SMS 1708.',
    taken: 'Identity numbers and phone numbers were removed from this text.',
    copy: 'Copy the text',
    copied: 'Copied.',
    open: 'Open lapor.go.id',
    number: 'Number of the report (may be left empty)',
    numberFault: 'Write letters and digits only.',
    note: 'Note that it was passed on',
    // LAPOR is read in Indonesian.
    ready:
      'Judul: {topic}\nIsi: {text}\nTanggal kejadian: {day}\nLokasi: {place}\nInstansi tujuan: {office}\nKategori: Administrasi kependudukan',
  },
};
