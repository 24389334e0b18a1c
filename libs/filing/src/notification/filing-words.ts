export const FILING_WORDS = {
  en: {
    title: 'Notification of a personal data breach',
    kind: {
      preliminary: 'preliminary filing',
      'follow-up': 'follow-up',
      complete: 'complete filing',
      withdrawal: 'withdrawal',
    },
    head: (caseNumber: string, version: number, kind: string) =>
      `Case ${caseNumber}, version ${version}: ${kind}`,
    to: 'To',
    filedAt: 'Filed',
    checkpoint: 'Stands on the audit log up to entry',
    changed: 'changed',
    added: 'new',
    removed: 'taken away',
    missing: 'not said yet',
    notSaid: 'Not said yet',
  },
  de: {
    title: 'Meldung einer Verletzung des Schutzes personenbezogener Daten',
    kind: {
      preliminary: 'vorläufige Meldung',
      'follow-up': 'Folgemeldung',
      complete: 'abschließende Meldung',
      withdrawal: 'Rücknahme',
    },
    head: (caseNumber: string, version: number, kind: string) =>
      `Fall ${caseNumber}, Fassung ${version}: ${kind}`,
    to: 'An',
    filedAt: 'Gemeldet',
    checkpoint: 'Steht auf dem Protokoll bis zum Eintrag',
    changed: 'geändert',
    added: 'neu',
    removed: 'entfallen',
    missing: 'noch nicht gesagt',
    notSaid: 'Noch nicht gesagt',
  },
} as const;
