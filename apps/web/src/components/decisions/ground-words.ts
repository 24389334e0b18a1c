/** A ground with its place in the law, where it has one. */
export const groundWords = ({ text, place }: { text: string; place?: string | null }): string =>
  place ? `${text} (${place})` : text;
