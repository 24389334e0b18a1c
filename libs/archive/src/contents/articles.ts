/** Which provision each file of an archive answers. */
export const articles = {
  copy: 'GDPR Art. 15(3)',
  statement: 'GDPR Art. 15(1)',
  /** What makes the copy intelligible and easy to use. */
  aid: 'GDPR Art. 12(1)',
  /** What lets the receiver check that nothing was changed. */
  integrity: 'GDPR Art. 5(1)(f)',
} as const;
