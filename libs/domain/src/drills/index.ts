export { DRILL_STEPS, type DrillStep, type DrillView, listDrills, viewDrill } from './drill-steps.ts';
export { endDrill } from './end-drill.ts';
export { hasOfficer } from './has-officer.ts';
export { type BeginDrillResult, beginDrill, type FinishDrillResult, finishDrill } from './officer-drills.ts';
export {
  type DrillSize,
  MOST_DRILL_CUSTOMERS,
  MOST_DRILL_RECORDINGS,
  startDrill,
} from './start-drill.ts';
