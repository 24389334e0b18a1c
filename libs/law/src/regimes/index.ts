import type { Regime, RegimeId } from '../regime.ts';
import { ccpa } from './ccpa.ts';
import { chDsg } from './ch-dsg.ts';
import { gdpr } from './gdpr.ts';
import { lgpd } from './lgpd.ts';
import { ukGdpr } from './uk-gdpr.ts';

export const regimes: Readonly<Record<RegimeId, Regime>> = {
  gdpr,
  'uk-gdpr': ukGdpr,
  ccpa,
  lgpd,
  'ch-dsg': chDsg,
};
