export { authorityName, figures, type IncidentNotice, listNotices } from './regulator-desk.ts';
