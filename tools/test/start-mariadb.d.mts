export interface StartedMariadb {
  url: string;
  ca: string | undefined;
  signal: (signal: NodeJS.Signals) => void;
  revive: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Undefined when the program is not on the machine. */
export function startMariadb(options?: { durable?: boolean }): Promise<StartedMariadb | undefined>;
