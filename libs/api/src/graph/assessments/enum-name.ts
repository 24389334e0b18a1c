/** A code of the facts as the graph writes it: `knownReceivers`, `record-mix-up` -> `KNOWN_RECEIVERS`, `RECORD_MIX_UP`. */
export const enumName = (code: string): string =>
  code
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
