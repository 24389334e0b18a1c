/** The one way in which an e-mail address is kept and looked for: trimmed, NFC, lower case. */
export const canonicalEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
