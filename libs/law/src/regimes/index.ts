import type { Regime, RegimeId } from '../regime.ts';
import { gdpr } from './gdpr.ts';
import { ukGdpr } from './uk-gdpr.ts';

export const regimes: Readonly<Record<RegimeId, Regime>> = { gdpr, 'uk-gdpr': ukGdpr };
