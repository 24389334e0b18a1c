/** What is counted of requests, as the tables and the file show it. */
export const STANDING_COLUMNS = [
  'received',
  'inTime',
  'late',
  'open',
  'overdue',
  'ended',
  'paused',
  'extended',
  'medianDays',
  'p95Days',
] as const;
