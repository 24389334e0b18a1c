import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ArchiveResolver } from './archives/archive.resolver.ts';
import { AssessmentsResolver } from './assessments/assessments.resolver.ts';
import { IncidentLettersResolver } from './breach-letters/incident-letters.resolver.ts';
import { LetterStepsResolver } from './breach-letters/letter-steps.resolver.ts';
import { OurLettersResolver } from './breach-letters/our-letters.resolver.ts';
import { CustomerResolver } from './customers/customer.resolver.ts';
import { DecisionResolver } from './decisions/decision.resolver.ts';
import { DecisionsResolver } from './decisions/decisions.resolver.ts';
import { RefusalResolver } from './decisions/refusal.resolver.ts';
import { DeliveriesResolver } from './deliveries/deliveries.resolver.ts';
import { DeliveryResolver } from './deliveries/delivery.resolver.ts';
import { OfficerDeskResolver } from './desk/officer-desk.resolver.ts';
import { OfficerRequestResolver } from './desk/officer-request.resolver.ts';
import { DrillsResolver } from './drills/drills.resolver.ts';
import { ErasureResolver } from './erasure/erasure.resolver.ts';
import { ErasureDelayedResolver } from './erasure/erasure-delayed.resolver.ts';
import { HoldsResolver } from './erasure/holds.resolver.ts';
import { LegalHoldResolver } from './erasure/legal-hold.resolver.ts';
import { RequestedErasureResolver } from './erasure/requested-erasure.resolver.ts';
import { FiguresResolver } from './figures/figures.resolver.ts';
import { FilingResolver } from './filings/filing.resolver.ts';
import { FilingsResolver } from './filings/filings.resolver.ts';
import { FilingLineResolver, IncidentFilingsResolver } from './filings/incident-filings.resolver.ts';
import { AccessHistoryResolver } from './history/access-history.resolver.ts';
import { IncidentResolver } from './incidents/incident.resolver.ts';
import { IncidentStepsResolver } from './incidents/incident-steps.resolver.ts';
import { IncidentsResolver } from './incidents/incidents.resolver.ts';
import { OpeningsResolver } from './incidents/openings.resolver.ts';
import { AsksResolver } from './intake/asks.resolver.ts';
import { IntakeResolver } from './intake/intake.resolver.ts';
import { IntakesResolver } from './intake/intakes.resolver.ts';
import { LedgerDeskResolver } from './ledger/ledger-desk.resolver.ts';
import { LedgerLineResolver } from './ledger/ledger-line.resolver.ts';
import { OwnershipChangesResolver } from './ledger/ownership-changes.resolver.ts';
import { OwnershipEndResolver } from './ledger/ownership-end.resolver.ts';
import { OwnershipEndShownResolver } from './ledger/ownership-end-shown.resolver.ts';
import { LetterLocaleResolver } from './letters/letter-locale.resolver.ts';
import { LettersResolver } from './letters/letters.resolver.ts';
import { CustomerMessagesResolver } from './messages/customer-messages.resolver.ts';
import { MessagesResolver } from './messages/messages.resolver.ts';
import { OfficerMessagesResolver } from './messages/officer-messages.resolver.ts';
import { PortalResolver } from './portal/portal.resolver.ts';
import { QuarantineResolver } from './quarantine/quarantine.resolver.ts';
import { QuarantinedFileResolver } from './quarantine/quarantined-file.resolver.ts';
import { OurReceiverAsksResolver } from './receivers/our-receiver-asks.resolver.ts';
import { ReceiverAsksResolver } from './receivers/receiver-asks.resolver.ts';
import { ReceiversResolver } from './receivers/receivers.resolver.ts';
import { RecordingsResolver } from './recordings/recordings.resolver.ts';
import { AddressedFilingResolver } from './regulator/addressed-filing.resolver.ts';
import { AddressedFilingLineResolver } from './regulator/addressed-filing-line.resolver.ts';
import { AddressedFilingsResolver } from './regulator/addressed-filings.resolver.ts';
import { RegulatorDeskResolver } from './regulator/regulator-desk.resolver.ts';
import { ReportsResolver } from './reports/reports.resolver.ts';
import { CopyRequestResolver } from './requests/copy-request.resolver.ts';
import { RequestsResolver } from './requests/requests.resolver.ts';
import { ListeningResolver } from './reviews/listening.resolver.ts';
import { ReviewItemsResolver } from './reviews/review-items.resolver.ts';
import { ReviewedRequestResolver } from './reviews/reviewed-request.resolver.ts';
import { ReviewsResolver } from './reviews/reviews.resolver.ts';
import { ClockResolver } from './rights/clock.resolver.ts';
import { RightsResolver } from './rights/rights.resolver.ts';
import { type SecuredSchema, secureSchema } from './secure-schema/secure-schema.ts';
import { AccountResolver } from './sign-in/account.resolver.ts';
import { SignInResolver } from './sign-in/sign-in.resolver.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

/** Every resolver of the portal. A type that no resolver leads to is not in the schema. */
import { WorkDeedsResolver } from './worklist/work-deeds.resolver.ts';
import { WorkViewsResolver } from './worklist/work-views.resolver.ts';
import { WorklistResolver } from './worklist/worklist.resolver.ts';

const RESOLVERS = [
  PortalResolver,
  ViewerResolver,
  SignInResolver,
  AccountResolver,
  CustomerResolver,
  RecordingsResolver,
  AccessHistoryResolver,
  RequestsResolver,
  CopyRequestResolver,
  RightsResolver,
  ErasureResolver,
  RequestedErasureResolver,
  HoldsResolver,
  ErasureDelayedResolver,
  LegalHoldResolver,
  RefusalResolver,
  ClockResolver,
  ArchiveResolver,
  DeliveriesResolver,
  DeliveryResolver,
  ReportsResolver,
  OfficerDeskResolver,
  OfficerRequestResolver,
  WorklistResolver,
  WorkDeedsResolver,
  WorkViewsResolver,
  ReviewsResolver,
  ReviewItemsResolver,
  ReviewedRequestResolver,
  ListeningResolver,
  DecisionsResolver,
  DecisionResolver,
  LedgerDeskResolver,
  LedgerLineResolver,
  OwnershipChangesResolver,
  OwnershipEndResolver,
  OwnershipEndShownResolver,
  QuarantineResolver,
  QuarantinedFileResolver,
  IncidentsResolver,
  IncidentStepsResolver,
  OpeningsResolver,
  AssessmentsResolver,
  IncidentResolver,
  IncidentFilingsResolver,
  FilingLineResolver,
  FilingsResolver,
  FilingResolver,
  IncidentLettersResolver,
  LetterStepsResolver,
  OurLettersResolver,
  ReceiversResolver,
  ReceiverAsksResolver,
  OurReceiverAsksResolver,
  RegulatorDeskResolver,
  AddressedFilingsResolver,
  AddressedFilingResolver,
  AddressedFilingLineResolver,
  AsksResolver,
  IntakesResolver,
  IntakeResolver,
  MessagesResolver,
  CustomerMessagesResolver,
  OfficerMessagesResolver,
  LettersResolver,
  LetterLocaleResolver,
  DrillsResolver,
  FiguresResolver,
] as const;

let secured: SecuredSchema | undefined;

/** The schema behind its guards; throws when anything in it is undecided. Built once in a process. */
export function secureRightfulSchema(): SecuredSchema {
  secured ??= secureSchema(buildSchemaSync({ resolvers: [...RESOLVERS], validate: false }));
  return secured;
}

/** The schema as it is served. */
export const buildRightfulSchema = (): GraphQLSchema => secureRightfulSchema().schema;
