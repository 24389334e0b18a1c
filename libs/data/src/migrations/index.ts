import { Initial1763800000000 } from './1763800000000-initial.ts';
import { Redactions1763800010000 } from './1763800010000-redactions.ts';
import { Decisions1763800020000 } from './1763800020000-decisions.ts';
import { Erasures1763800030000 } from './1763800030000-erasures.ts';
import { ClocksAndLimits1763800040000 } from './1763800040000-clocks-and-limits.ts';
import { Worklist1763800050000 } from './1763800050000-worklist.ts';
import { ReviewsByEar1763800060000 } from './1763800060000-reviews-by-ear.ts';
import { Messages1763800070000 } from './1763800070000-messages.ts';
import { Intakes1763800080000 } from './1763800080000-intakes.ts';
import { SealedReasons1764000020000 } from './1764000020000-sealed-reasons.ts';
import { VoiceMarks1764000030000 } from './1764000030000-voice-marks.ts';
import { HeardAndTimed1764000040000 } from './1764000040000-heard-and-timed.ts';
import { KeptKeys1764000050000 } from './1764000050000-kept-keys.ts';
import { AllWork1764000060000 } from './1764000060000-all-work.ts';
import { CaseFacts1764000061000 } from './1764000061000-case-facts.ts';
import { ArchiveWords1764000080000 } from './1764000080000-archive-words.ts';
import { LedgerChanges1764000090000 } from './1764000090000-ledger-changes.ts';
import { SealedReports1764000100000 } from './1764000100000-sealed-reports.ts';
import { QuarantineLooks1764000101000 } from './1764000101000-quarantine-looks.ts';
import { Setbacks1764000102000 } from './1764000102000-setbacks.ts';
import { KeptBack1764000103000 } from './1764000103000-kept-back.ts';
import { IncidentRegister1764000110000 } from './1764000110000-incident-register.ts';
import { PeopleOfIncidents1764000120000 } from './1764000120000-people-of-incidents.ts';
import { Openings1764000125000 } from './1764000125000-openings.ts';
import { Filings1764000130000 } from './1764000130000-filings.ts';
import { IncidentAssessments1764000140000 } from './1764000140000-incident-assessments.ts';
import { Drills1764000150000 } from './1764000150000-drills.ts';
import { ReleasedLetters1764000160000 } from './1764000160000-released-letters.ts';
import { FilingsOfExercises1764000170000 } from './1764000170000-filings-of-exercises.ts';
import { FilingAttachments1764000180000 } from './1764000180000-filing-attachments.ts';
import { SweptRows1764000195000 } from './1764000195000-swept-rows.ts';

/** In order; listed by hand, so that a file left lying about never runs. */
export const migrations = [
  Initial1763800000000,
  Redactions1763800010000,
  Decisions1763800020000,
  Erasures1763800030000,
  ClocksAndLimits1763800040000,
  Worklist1763800050000,
  ReviewsByEar1763800060000,
  Messages1763800070000,
  Intakes1763800080000,
  SealedReasons1764000020000,
  VoiceMarks1764000030000,
  HeardAndTimed1764000040000,
  KeptKeys1764000050000,
  AllWork1764000060000,
  CaseFacts1764000061000,
  ArchiveWords1764000080000,
  LedgerChanges1764000090000,
  SealedReports1764000100000,
  QuarantineLooks1764000101000,
  Setbacks1764000102000,
  KeptBack1764000103000,
  IncidentRegister1764000110000,
  PeopleOfIncidents1764000120000,
  Openings1764000125000,
  Filings1764000130000,
  IncidentAssessments1764000140000,
  Drills1764000150000,
  ReleasedLetters1764000160000,
  FilingsOfExercises1764000170000,
  FilingAttachments1764000180000,
  SweptRows1764000195000,
];
