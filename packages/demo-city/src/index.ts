/**
 * The demo as a whole: the gateway, the pretend host, and an invented city life played through real commands.
 *
 * @packageDocumentation
 */
export {
  seedDemoCity,
  SLICE,
  startDemoCity,
  WHOLE_CITY,
  type DemoCity,
  type DemoSettings,
  type SeedSize,
} from './demo-city.js';
export { openDay, type Day, type DayOptions } from './day/open-day.js';
export type { DayPlayed } from './day/play-day.js';
export { planInventedStop } from './seed/plan-stop.js';
export { playInventedComplaints } from './seed/play-complaints.js';
export { playInventedCoverage } from './seed/play-coverage.js';
export { playInventedDuties } from './seed/play-duties.js';
export { playInventedFairness } from './seed/play-fairness.js';
export { playCity, type Played, type PlaySettings } from './seed/play.js';
