export { findAddressed, incidentOfFiling, listAddressedFilings, lookAtFiling } from './addressed-filings.ts';
export { type FilingEvent, filingEvents, filingScopes, lastFiled } from './filing-story.ts';
export { authorityName, figures } from './regulator-desk.ts';
export { type WriteToControllerResult, writeToController } from './write-to-controller.ts';
