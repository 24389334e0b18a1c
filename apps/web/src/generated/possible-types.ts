export const possibleTypes: Record<string, string[]> = {
  "AskForCopyResult": [
    "AlreadyOpen",
    "NothingToSend",
    "RequestAccepted",
    "TooManyAttempts"
  ],
  "ChangePasswordResult": [
    "PasswordChanged",
    "PasswordRefused",
    "TooManyAttempts"
  ],
  "CloseRequestResult": [
    "NotClosable",
    "RequestClosed",
    "StepUpNeeded"
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
  "OpenReviewResult": [
    "NotReviewable",
    "ReviewOpened",
    "StepUpNeeded"
  ],
  "PrepareDownloadResult": [
    "ArchiveNotReady",
    "DownloadPrepared",
    "StepUpNeeded"
  ],
  "ProveIdentityResult": [
    "IdentityProven",
    "ProofRefused",
    "TooManyAttempts"
  ],
  "ReleaseHoldResult": [
    "HoldReleased",
    "NotHeld",
    "StepUpNeeded"
  ],
  "RemoveTotpResult": [
    "StepUpNeeded",
    "TotpRemoved"
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
  "TryAgainResult": [
    "NotDelayed",
    "TriedAgain"
  ],
  "UserError": [
    "AlreadyOpen",
    "ArchiveNotReady",
    "NotClosable",
    "NotDelayed",
    "NotHeld",
    "NotReviewable",
    "NothingToReport",
    "NothingToSend",
    "PasswordRefused",
    "ProofRefused",
    "ReportRefused",
    "SignInRefused",
    "StepUpNeeded",
    "TooLate",
    "TooManyAttempts"
  ],
  "WithdrawRequestResult": [
    "RequestWithdrawn",
    "TooLate",
    "TooManyAttempts"
  ]
};
