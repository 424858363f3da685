import * as z from 'zod/mini';
import { once } from '../../once.js';
import { namedOfficer } from '../../request/applicant.js';
import { complaintAuthors, complaintClasses, complaintLevels, complaintTopics } from './words.js';

/** What is said once, when a complaint is made. */
export const complaintFacts = once(() => ({
  class: z.enum(complaintClasses),
  about: z.enum(complaintTopics),
  by: z.enum(complaintAuthors),
  /** The host's id of whoever made it; null where nobody is to know, and where nobody made it. */
  author: z.nullable(z.string()),
  /** Who made it and gave a name. */
  person: z.nullable(z.object({ name: z.string(), phone: z.nullable(z.string()) })),
  /** The officer whom it is about; null where it is about none. Nothing of it reaches them. */
  officer: z.nullable(namedOfficer()),
  requestId: z.nullable(z.string()),
  service: z.nullable(z.string()),
  step: z.nullable(z.string()),
  /** Empty where the system opened it. */
  text: z.string(),
  level: z.enum(complaintLevels),
}));

const dueAt = once(() => z.nullable(z.string()));

/** The events of complaints. Each holds by when the next is due, so that folding needs no calendar. */
export const complaintEvents = once(() => ({
  'complaint-opened': z.object({
    record: z.string(),
    city: z.string(),
    place: z.string(),
    ...complaintFacts(),
    dueAt: dueAt(),
  }),
  'complaint-added': z.object({ text: z.string(), dueAt: dueAt() }),
  'complaint-answered': z.object({ text: z.string(), dueAt: dueAt() }),
  'complaint-escalated': z.object({
    why: z.enum(['desk', 'clock', 'not-satisfied']),
    text: z.string(),
    dueAt: dueAt(),
  }),
  'complaint-overdue': z.object({}),
  'complaint-handed-over': z.object({ number: z.nullable(z.string()) }),
  'complaint-closed': z.object({ why: z.enum(['satisfied', 'no-reply']), text: z.string() }),
  'complaint-reopened': z.object({ text: z.string(), dueAt: dueAt() }),
}));

/** The type of an event of a complaint. */
export type ComplaintEventType = keyof ReturnType<typeof complaintEvents>;
