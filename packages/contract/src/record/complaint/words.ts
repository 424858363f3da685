/** The classes of SP4N-LAPOR!: something went wrong, a wish, a question. */
export const complaintClasses = ['complaint', 'aspiration', 'information'] as const;
/** A class of SP4N-LAPOR!. */
export type ComplaintClass = (typeof complaintClasses)[number];

/** What a complaint is about; `money` where somebody asked for money. */
export const complaintTopics = ['officer', 'money', 'desk', 'service', 'delay', 'other'] as const;
/** What a complaint is about. */
export type ComplaintTopic = (typeof complaintTopics)[number];

/**
 * Who is known to stand behind a complaint. `anonymous`: nobody, to anybody. `confidential`: the gateway knows, so that the
 * person finds the answer in the app, and nobody who handles it does. `named`: those who handle it know. `system`: nobody
 * made it, a promise was missed.
 */
export const complaintAuthors = ['anonymous', 'confidential', 'named', 'system'] as const;
/** Who is known to stand behind a complaint. */
export type ComplaintAuthor = (typeof complaintAuthors)[number];

/**
 * Where a complaint stands. `open`: with the kecamatan. `escalated`: with the Dinas. `overdue`: with the Dinas, which did not
 * answer in time. `answered`: it waits for the word of whoever made it. `handed-over`: SP4N-LAPOR! has it. `closed`.
 */
export const complaintStatuses = ['open', 'escalated', 'overdue', 'answered', 'handed-over', 'closed'] as const;
/** Where a complaint stands. */
export type ComplaintStatus = (typeof complaintStatuses)[number];

/** Who has to answer: the kecamatan of the place, or the Dinas. */
export const complaintLevels = ['district', 'city'] as const;
/** Who has to answer. */
export type ComplaintLevel = (typeof complaintLevels)[number];

/** What an entry in the course of a complaint says. */
export const complaintNews = [
  'added',
  'answered',
  'escalated-by-desk',
  'escalated-by-clock',
  'not-satisfied',
  'overdue',
  'handed-over',
  'closed-satisfied',
  'closed-by-clock',
  'reopened',
] as const;
/** What an entry in the course of a complaint says. */
export type ComplaintNews = (typeof complaintNews)[number];
