import type { ArchivePlan } from '../plan/plan-archive.ts';
import type { BuildProgress } from './build-job.ts';

const EVERY_MS = 200;

/** Reports the progress of a build, a few times a second at most. */
export class ProgressMeter {
  private reportedAtMs = Date.now();

  constructor(
    private readonly plan: ArchivePlan,
    private readonly onProgress: (progress: BuildProgress) => void,
  ) {}

  tick(filesDone: number, bytesDone: number): void {
    if (Date.now() - this.reportedAtMs >= EVERY_MS) this.report(filesDone, bytesDone);
  }

  report(filesDone: number, bytesDone: number): void {
    this.reportedAtMs = Date.now();
    this.onProgress({
      filesDone,
      files: this.plan.files.length,
      bytesDone,
      byteLength: this.plan.zip.byteLength,
    });
  }
}
