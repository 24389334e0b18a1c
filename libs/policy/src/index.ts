export * from './ids.ts';
export { newId } from './new-id.ts';
export * from './viewer.ts';
