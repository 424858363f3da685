import type { TemplateResult } from 'lit';
import { auditScreen, loadAudit } from '../audit/late.js';
import { complaintsScreen, loadComplaints } from '../complaint/late.js';
import { coverScreen, loadCovers } from '../cover/late.js';
import { coverageScreen, loadCoverage } from '../coverage/late.js';
import { dutyScreen, loadDuties } from '../duty/late.js';
import { loadMonitor, monitorScreen } from '../monitor/late.js';
import { loadSelfCheck, selfCheckScreen } from '../self-check/late.js';
import { loadOutreach, outreachScreen } from '../outreach/late.js';
import { fairnessScreen, loadScore, scoreScreen } from '../score/late.js';
import { loadSurveyReport, patternsScreen, surveyReportScreen } from '../survey-report/late.js';
import type { Route } from '../shared/session-state.js';
import type { DeskStage } from './desk-stage.js';

/**
 * Something that the desk does beside its queue. It owns the route `name` and every route that begins with `name` and a
 * hyphen.
 */
export interface DeskRoom {
  readonly name: string;
  /** Fetches the room's elements; they are registered for it. */
  readonly load: () => Promise<Readonly<Record<string, CustomElementConstructor>>>;
  readonly screen: (stage: DeskStage, route: Route) => TemplateResult;
}

const loadReport = async () => (await loadSurveyReport()).surveyReportElements;

const rooms: readonly DeskRoom[] = [
  { name: 'board', load: async () => (await loadMonitor()).monitorElements, screen: monitorScreen },
  { name: 'coverage', load: async () => (await loadCoverage()).coverageElements, screen: coverageScreen },
  { name: 'self-check', load: async () => (await loadSelfCheck()).selfCheckElements, screen: selfCheckScreen },
  { name: 'outreach', load: async () => (await loadOutreach()).outreachElements, screen: outreachScreen },
  {
    name: 'complaints',
    load: async () => (await loadComplaints()).complaintDeskElements,
    screen: complaintsScreen,
  },
  { name: 'satisfaction', load: loadReport, screen: surveyReportScreen },
  { name: 'audit', load: async () => (await loadAudit()).auditElements, screen: auditScreen },
  { name: 'patterns', load: loadReport, screen: patternsScreen },
  { name: 'duties', load: async () => (await loadDuties()).dutyElements, screen: dutyScreen },
  { name: 'cover', load: async () => (await loadCovers()).coverElements, screen: coverScreen },
  { name: 'score', load: async () => (await loadScore()).scoreElements, screen: scoreScreen },
  { name: 'fairness', load: async () => (await loadScore()).scoreElements, screen: fairnessScreen },
];

/** The room of a route, if it is one's. */
export function deskRoomAt({ view }: Route): DeskRoom | undefined {
  return rooms.find(({ name }) => view === name || view.startsWith(`${name}-`));
}
