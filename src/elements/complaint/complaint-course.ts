import type { FollowedComplaint } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { ComplaintWords } from '../../locale/id-complaint.js';
import type { DateWriter } from '../shared/dates.js';
import { icon } from '../shared/icon.js';
import { statusLook } from './complaint-icons.js';
import type { Topic } from './complaint-draft.js';

/** What the course of a complaint is written with. */
export interface CourseWords {
  readonly own: ComplaintWords;
  readonly dates: DateWriter;
}

/** What somebody chose who made this complaint. */
export function topicOf({ class: of, about }: Pick<FollowedComplaint, 'class' | 'about'>): Topic {
  return of === 'complaint' ? about : of;
}

/** Where it stands, in a pill. */
export function complaintPill(own: ComplaintWords, status: FollowedComplaint['status']): TemplateResult {
  const look = statusLook[status];
  return html`<span class="pill tint ${look.tone}">${icon(look.icon)}<span>${own.status[status]}</span></span>`;
}

/** By when something happens; nothing where no clock runs. */
export function complaintClock({ own, dates }: CourseWords, { status, dueAt }: FollowedComplaint): string | undefined {
  if (dueAt === null || status === 'closed' || status === 'handed-over') return undefined;
  return fill(own.byClock[status], { when: dates.day(dueAt) });
}

/** Where a complaint stands, what was said, and what happened since. */
export function complaintCourse(words: CourseWords, complaint: FollowedComplaint): TemplateResult {
  const { own, dates } = words;
  const { openedAt, text, course, status } = complaint;
  const clock = complaintClock(words, complaint);
  return html`<section class="card stack near" part="card">
      <div>${complaintPill(own, status)}</div>
      ${clock === undefined ? nothing : html`<p><b>${clock}</b></p>`}
      <p class="muted small">${own.unsure}</p>
    </section>
    <section class="card stack near" part="card" aria-label=${own.said}>
      <h3>${own.topic[topicOf(complaint)][0]}</h3>
      <p class="said">${text === '' ? own.system : text}</p>
      <p class="muted small">${fill(own.opened, { when: dates.dayTime(openedAt) })}</p>
    </section>
    ${
      course.length === 0
        ? nothing
        : html`<ol class="course">
            ${course.map(
              (entry) =>
                html`<li class=${entry.news}>
                  <b>${own.news[entry.news]}</b>
                  ${entry.text === '' ? nothing : html`<p class="said">${entry.text}</p>`}
                  <p class="muted small">${who(own, entry.by)} · ${dates.dayTime(entry.at)}</p>
                </li>`,
            )}
          </ol>`
    }`;
}

function who({ by }: ComplaintWords, role: string): string {
  return role === 'author' || role === 'supervisor' || role === 'manager' ? by[role] : by.system;
}
