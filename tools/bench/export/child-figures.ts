/** What a child process measured. */
export interface ChildFigures {
  /** The last of its tasks. */
  readonly ms: number;
  /** The first, for which threads had to start and their code to be compiled. */
  readonly firstMs: number;
  /** 99th percentile of the delay of its event loop while it ran, in milliseconds. */
  readonly delayP99Ms: number;
  /** Peak resident memory, in MB. */
  readonly peakMB: number;
}
