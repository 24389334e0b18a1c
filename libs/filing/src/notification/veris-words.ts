/** What VERIS calls the kinds of incident of our form: a category of its four A's "action", and a variety there. */
export const ACTIONS: Readonly<Record<string, readonly [category: string, variety: string]>> = {
  'record-mix-up': ['error', 'Data entry error'],
  'sent-by-mistake': ['error', 'Misdelivery'],
  misdelivery: ['error', 'Misdelivery'],
  'wrong-rights': ['error', 'Misconfiguration'],
  publication: ['error', 'Publishing error'],
  'verbal-disclosure': ['error', 'Gaffe'],
  'open-mail-list': ['error', 'Misdelivery'],
  'lost-device': ['error', 'Loss'],
  'stolen-device': ['physical', 'Theft'],
  'lost-paper': ['error', 'Loss'],
  'improper-disposal': ['error', 'Disposal error'],
  ransomware: ['malware', 'Ransomware'],
  malware: ['malware', 'Unknown'],
  phishing: ['social', 'Phishing'],
  'credential-stuffing': ['hacking', 'Use of stolen creds'],
  'brute-force': ['hacking', 'Brute force'],
  'unpatched-system': ['hacking', 'Exploit vuln'],
  misconfiguration: ['error', 'Misconfiguration'],
  'insider-misuse': ['misuse', 'Unknown'],
  'unauthorised-access': ['hacking', 'Unknown'],
  'deleted-by-mistake': ['error', 'Other'],
  'changed-by-mistake': ['error', 'Other'],
  'denial-of-service': ['hacking', 'DoS'],
};

/** What became of the data, where the kind of incident says it. */
export const LOSSES: Readonly<Record<string, string>> = {
  ransomware: 'Obscuration',
  outage: 'Interruption',
  'denial-of-service': 'Interruption',
  'deleted-by-mistake': 'Destruction',
  'lost-device': 'Loss',
  'stolen-device': 'Loss',
  'lost-paper': 'Loss',
};

export const DATA: Readonly<Record<string, string>> = {
  credentials: 'Credentials',
  financial: 'Bank',
  health: 'Medical',
  other: 'Other',
};

export const VICTIMS: Readonly<Record<string, string>> = {
  customers: 'Customer',
  users: 'Customer',
  household: 'Customer',
  staff: 'Employee',
  patients: 'Patient',
  students: 'Student',
};

export const DISCLOSED: Readonly<Record<string, string>> = {
  yes: 'Yes',
  likely: 'Potentially',
  no: 'No',
};

/** The finest size of theirs that ours surely lies in: VERIS calls up to 1,000 people small. */
export const SIZES: Readonly<Record<string, string>> = { micro: '1 to 10', small: 'Small', medium: 'Small' };

export const FOUND: Readonly<Record<string, object>> = {
  'own-control': { internal: { variety: ['Other'] } },
  processor: { partner: { variety: ['Other'] } },
  'data-subject': { external: { variety: ['Customer'] } },
  receiver: { external: { variety: ['Unrelated 3rd party'] } },
  press: { external: { variety: ['Other'] } },
  other: { other: true },
};

/** By what our form calls the cause. VERIS has no motive for what nobody meant. */
export const ACTORS: Readonly<Record<string, object>> = {
  'internal-error': { internal: { variety: ['Unknown'], motive: ['NA'] } },
  'internal-malice': { internal: { variety: ['Unknown'], motive: ['Unknown'] } },
  'external-error': { external: { variety: ['Unknown'], motive: ['NA'], country: ['Unknown'] } },
  'external-malice': { external: { variety: ['Unknown'], motive: ['Unknown'], country: ['Unknown'] } },
};
