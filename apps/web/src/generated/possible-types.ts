export const possibleTypes: Record<string, string[]> = {
  "AskForCopyResult": [
    "AlreadyOpen",
    "NothingToSend",
    "RequestAccepted",
    "TooManyAttempts"
  ],
  "AskForErasureResult": [
    "AlreadyOpen",
    "AskNotPossible",
    "ErasurePlanned",
    "StepUpNeeded",
    "TooManyAttempts"
  ],
  "AskForRightResult": [
    "AlreadyOpen",
    "AskNotPossible",
    "RequestAccepted",
    "TooManyAttempts"
  ],
  "AskFromOutsideResult": [
    "AskRefused",
    "IntakeReceived",
    "TooManyAttempts"
  ],
  "AskReceiversResult": [
    "IncidentNotPossible",
    "ReceiversAsked"
  ],
  "AssessIncidentResult": [
    "FactsWrong",
    "IncidentAssessed",
    "IncidentNotPossible",
    "StepUpNeeded"
  ],
  "AssignWorkResult": [
    "NoSuchOfficer",
    "StaleView",
    "WorkAssigned"
  ],
  "ChangePasswordResult": [
    "PasswordChanged",
    "PasswordRefused",
    "TooManyAttempts"
  ],
  "ConfirmDeletionPubliclyResult": [
    "DeletionConfirmed",
    "DeletionNotConfirmed",
    "NothingToReport"
  ],
  "ConfirmDeletionResult": [
    "DeletionConfirmed",
    "NothingToReport"
  ],
  "ConfirmReceivedDeletedResult": [
    "DeletionNotConfirmed",
    "ReceivedDeleted",
    "TooManyAttempts"
  ],
  "ConfirmTotpResult": [
    "ProofRefused",
    "StepUpNeeded",
    "TooManyAttempts",
    "TotpConfirmed"
  ],
  "DecideResult": [
    "DecisionMade",
    "NotDecidable",
    "NotHeard",
    "RequestChangedMeanwhile",
    "SecondOfficerNeeded",
    "StepUpNeeded"
  ],
  "DecideReviewItemResult": [
    "MarkRefused",
    "NotHeard",
    "NotReviewable",
    "RedactionFailed",
    "ReviewItemDecided",
    "StepUpNeeded"
  ],
  "EndDrillResult": [
    "DrillEnded",
    "DrillNotPossible"
  ],
  "EnterIntakeResult": [
    "AskRefused",
    "IntakeEntered"
  ],
  "FileResult": [
    "FilingNotPossible",
    "NotificationFiled",
    "StepUpNeeded"
  ],
  "IncidentNoteResult": [
    "IncidentNotPossible",
    "IncidentNoteWritten"
  ],
  "IncidentStepResult": [
    "IncidentNotPossible",
    "IncidentStepDecided",
    "IncidentStepProposed",
    "StepUpNeeded"
  ],
  "IntakeStepResult": [
    "IntakeChanged",
    "IntakeChangedMeanwhile",
    "IntakeNotPossible",
    "StepUpNeeded"
  ],
  "LookAtQuarantinedFileResult": [
    "LookNotPossible",
    "QuarantinedFileLookedAt",
    "StepUpNeeded"
  ],
  "LookUpDeviceResult": [
    "LedgerDevice",
    "NotDecidable",
    "StepUpNeeded"
  ],
  "NotePostedResult": [
    "IncidentNotPossible",
    "LetterPosted"
  ],
  "ObjectToOwnershipEndResult": [
    "NothingToObjectTo",
    "OwnershipEndStopped"
  ],
  "OpenIncidentResult": [
    "IncidentNotPossible",
    "IncidentOpened",
    "StepUpNeeded"
  ],
  "OpenReviewResult": [
    "NotReviewable",
    "ReviewOpened",
    "StepUpNeeded"
  ],
  "PickWorkResult": [
    "WorkPicked",
    "WorkViewRefused"
  ],
  "PlaceLegalHoldResult": [
    "HoldNotPossible",
    "LegalHoldPlaced",
    "StepUpNeeded"
  ],
  "PrepareDownloadResult": [
    "ArchiveNotReady",
    "DownloadPrepared",
    "StepUpNeeded"
  ],
  "ProposeResult": [
    "AlreadyProposed",
    "DecisionProposed",
    "NotDecidable",
    "NotHeard",
    "RequestChangedMeanwhile",
    "StepUpNeeded"
  ],
  "ProveIdentityResult": [
    "IdentityProven",
    "ProofRefused",
    "TooManyAttempts"
  ],
  "ProveIntakeAddressResult": [
    "IntakeNotFound",
    "IntakeOpened",
    "TooManyAttempts"
  ],
  "RemoveTotpResult": [
    "StepUpNeeded",
    "TotpRemoved"
  ],
  "RenewCalendarFeedResult": [
    "CalendarFeedRenewed",
    "StepUpNeeded"
  ],
  "ReportNotMeResult": [
    "NothingToReport",
    "ReportReceived",
    "TooManyAttempts"
  ],
  "ReportPubliclyResult": [
    "PublicReportReceived",
    "ReportRefused",
    "TooManyAttempts"
  ],
  "RequestStepResult": [
    "RequestChanged",
    "RequestChangedMeanwhile",
    "RequestNotPossible",
    "StepUpNeeded"
  ],
  "SaveFilingResult": [
    "FilingNotPossible",
    "FilingSaved"
  ],
  "SaveWorkViewResult": [
    "WorkViewRefused",
    "WorkViewSaved"
  ],
  "SendIntakeCodeResult": [
    "IntakeCodeSent",
    "TooManyAttempts"
  ],
  "SignInResult": [
    "SecondFactorNeeded",
    "SignInRefused",
    "SignedIn",
    "TooManyAttempts"
  ],
  "StartDrillResult": [
    "DrillNotPossible",
    "DrillStarted",
    "StepUpNeeded"
  ],
  "StartTotpResult": [
    "StepUpNeeded",
    "TotpStarted"
  ],
  "TakeNextWorkResult": [
    "NothingToTake",
    "WorkAssigned"
  ],
  "TryAgainResult": [
    "NotDelayed",
    "TriedAgain"
  ],
  "UserError": [
    "AlreadyOpen",
    "AlreadyProposed",
    "ArchiveNotReady",
    "AskNotPossible",
    "AskRefused",
    "DeletionNotConfirmed",
    "DrillNotPossible",
    "FactsWrong",
    "FilingNotPossible",
    "HoldNotPossible",
    "IncidentNotPossible",
    "IntakeChangedMeanwhile",
    "IntakeNotFound",
    "IntakeNotPossible",
    "LookNotPossible",
    "MarkRefused",
    "MessageRefused",
    "NoSuchOfficer",
    "NotDecidable",
    "NotDelayed",
    "NotHeard",
    "NotReviewable",
    "NothingToObjectTo",
    "NothingToReport",
    "NothingToSend",
    "NothingToTake",
    "PasswordRefused",
    "ProofRefused",
    "RedactionFailed",
    "ReportRefused",
    "RequestChangedMeanwhile",
    "RequestNotPossible",
    "SecondOfficerNeeded",
    "SignInRefused",
    "StaleView",
    "StepUpNeeded",
    "TooLate",
    "TooManyAttempts",
    "WorkViewRefused"
  ],
  "WithdrawRequestResult": [
    "RequestWithdrawn",
    "TooLate",
    "TooManyAttempts"
  ],
  "WriteLetterTextsResult": [
    "IncidentNotPossible",
    "LetterTextsWritten"
  ],
  "WriteMessageResult": [
    "MessageRefused",
    "MessageSent",
    "TooManyAttempts"
  ],
  "WriteToControllerResult": [
    "ControllerTold",
    "FilingNotPossible"
  ]
};
