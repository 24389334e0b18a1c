import { expect, test } from '@jest/globals';
import { entities } from '../entities/index.ts';
import { wrappedColumns } from './wrapped-columns.ts';

/** Bytes of open length that no key service wrapped: sealed under a subject's key, or signed. */
const OTHER_BYTES = [
  'Archive.verdict',
  'Attachment.nameSealed',
  'Intake.detailsSealed',
  'AuthorityMessage.wordsSealed',
  'Filing.draftSealed',
  'FilingVersion.deltaSealed',
  'FilingAttachment.textSealed',
  'BreachLetter.bodySealed',
  'BreachLetterText.textsSealed',
  'Decision.decidedSealed',
  'Decision.wordsSealed',
  'Incident.openingSealed',
  'IncidentAssessment.judgementsSealed',
  'IncidentDecision.decidedSealed',
  'IncidentDecision.despiteSealed',
  'IncidentDecision.wordsSealed',
  'IncidentNote.wordsSealed',
  'IntakeEvidence.nameSealed',
  'KeptKeys.keysSealed',
  'LegalHold.noteSealed',
  'Message.bodySealed',
  'QuarantinedFile.looksSealed',
  'ReceiverAsk.wordsSealed',
  'Recording.cuesSealed',
  'Recording.peaksSealed',
  'Recording.transcriptSealed',
  'Redaction.groundSealed',
  'Redaction.peaksSealed',
  'Redaction.transcriptSealed',
  'Report.deletionWordsSealed',
  'Report.proofNameSealed',
  'Report.wordsSealed',
  'Request.closedReasonSealed',
  'Request.detailsSealed',
  'Review.reasonSealed',
];

test('every column that could hold a wrapped key is declared as one, or named here as none', () => {
  const declared = wrappedColumns('mariadb').map(({ entity, property }) => `${entity}.${property}`);
  const blobs = entities('mariadb').flatMap(({ options: { name, columns } }) =>
    Object.entries(columns)
      .filter(([, column]) => column?.type === 'blob')
      .map(([property]) => `${name}.${property}`),
  );
  expect([...declared, ...OTHER_BYTES].sort()).toEqual(blobs.sort());
});
