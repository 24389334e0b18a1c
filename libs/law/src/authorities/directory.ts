import type { Authority } from './authority.ts';
import { EEA } from './eea.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { GERMANY } from './germany.ts';

/** Every authority that is known here: the European Economic Area, Germany's federation and Länder, and other laws of this portal. */
export const AUTHORITIES: readonly Authority[] = [...EEA, ...GERMANY, ...ELSEWHERE];
