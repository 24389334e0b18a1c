/** Undefined when the program is not on the machine. */
export function startMariadb(): Promise<{ url: string; stop: () => Promise<void> } | undefined>;
