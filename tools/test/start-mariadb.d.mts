/** Undefined when the program is not on the machine. */
export function startMariadb(): Promise<
  { url: string; ca: string | undefined; stop: () => Promise<void> } | undefined
>;
