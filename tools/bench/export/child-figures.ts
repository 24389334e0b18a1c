/** What a child process measured. */
export interface ChildFigures {
  readonly ms: number;
  /** 99th percentile of the delay of its event loop while it ran, in milliseconds. */
  readonly delayP99Ms: number;
  /** Peak resident memory, in MB. */
  readonly peakMB: number;
}
