export type { DeviceManifestEntry, DeviceManifestRow } from './device-manifest-row.ts';
export { ManifestError } from './manifest-error.ts';
export type { ManifestEntry, ManifestRow } from './manifest-row.ts';
export { readDeviceManifest } from './read-device-manifest.ts';
export { readManifest } from './read-manifest.ts';
export type { RowError, RowErrorReason } from './row-error.ts';
