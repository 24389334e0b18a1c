export { BackupError } from './backup-folder.ts';
export type { CopiedBlobs } from './copy-blobs.ts';
export { type BackupRestored, restoreBackup } from './restore-backup.ts';
export { type BackupTaken, takeBackup } from './take-backup.ts';
