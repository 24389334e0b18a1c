/** Text from elsewhere as it may stand on a terminal, which it cannot steer. */
export const plain = (text: string): string =>
  text.replace(/[\p{Control}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '\ufffd');
