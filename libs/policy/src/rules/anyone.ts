import type { Rule, ViewerKind } from '../rule.ts';
import { grantTo } from './grant-to.ts';

const EVERY_KIND: readonly ViewerKind[] = [
  'anonymous',
  'customer',
  'officer',
  'regulator',
  'machine',
  'system',
];

/** Open to the world. The reason stands in the printed schema, so that an open door is never an accident. */
export function anyone(reason: string): Rule {
  if (reason.trim() === '') throw new Error('anyone() needs a reason: say why this may be open to the world');
  return grantTo(`anyone (${reason})`, EVERY_KIND);
}
