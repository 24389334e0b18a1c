export { type AccessEvent, accessHistory } from './access-history.ts';
export { countByMonth, holdings, listDevices } from './holdings.ts';
export * from './ingest/index.ts';
export { findRecording, listRecordings } from './list-recordings.ts';
export { type OpenedBytes, openAudio } from './open-audio.ts';
export { recentViewer } from './recent-viewer.ts';
export { RecordingView } from './recording-view.ts';
