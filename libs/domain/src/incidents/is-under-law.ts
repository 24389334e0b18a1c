import { localDate, regimes } from '@rightful/law';
import type { OfficerContext } from '../portal/context.ts';

/** Before the law in force began no clock of it could start. */
export function isUnderLaw({ config }: OfficerContext, at: Date): boolean {
  const { regime, timeZone } = config.controller;
  return localDate(at, timeZone) >= regimes[regime].versions[0].validFrom;
}
