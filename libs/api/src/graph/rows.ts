import type {
  erasureOf,
  findArchive,
  findDecision,
  findFiling,
  findIncident,
  findIntake,
  findRequest,
  legalHoldsOf,
  listDeliveries,
  listQuarantine,
  openReviewOf,
  reportOf,
} from '@rightful/domain';

/** Rows as the domain hands them out. A resolver reads them, and never makes one. */
type Found<F extends (...unknown: never) => Promise<unknown>> = NonNullable<Awaited<ReturnType<F>>>;

export type ErasureRow = Found<typeof erasureOf>;
export type RequestRow = Found<typeof findRequest>;
export type ArchiveRow = Found<typeof findArchive>;
export type DeliveryRow = Found<typeof listDeliveries>['nodes'][number];
export type DecisionRow = Found<typeof findDecision>;
export type LegalHoldRow = Found<typeof legalHoldsOf>[number];
export type ReviewRow = Found<typeof openReviewOf>;
export type IntakeRow = Found<typeof findIntake>;
export type FilingRow = Found<typeof findFiling>;
export type IncidentRow = Found<typeof findIncident>;
export type QuarantinedFileRow = Found<typeof listQuarantine>['nodes'][number];
export type ReportRow = Found<typeof reportOf>;
