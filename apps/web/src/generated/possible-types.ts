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
  "ConfirmDeletionResult": [
    "DeletionConfirmed",
    "NothingToReport"
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
  "EnterIntakeResult": [
    "AskRefused",
    "IntakeEntered"
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
  "ObjectToOwnershipEndResult": [
    "NothingToObjectTo",
    "OwnershipEndStopped"
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
  "WriteMessageResult": [
    "MessageRefused",
    "MessageSent",
    "TooManyAttempts"
  ]
};
