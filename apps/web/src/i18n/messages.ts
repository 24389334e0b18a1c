import type { AppLocale } from './locale.ts';

/** One file per area and language, so that each room of the pages keeps its own words. */
export const areas = [
  'common',
  'shell',
  'signIn',
  'proveIdentity',
  'overview',
  'recordings',
  'listened',
  'account',
  'requests',
  'rights',
  'erasure',
  'clock',
  'archive',
  'download',
  'notMe',
  'report',
  'intake',
  'deskIntake',
  'desk',
  'decisions',
  'messages',
  'figures',
  'reviewRoom',
  'worklist',
  'ledger',
  'authority',
  'incidentRoom',
  'drills',
  'register',
  'incidentAssessment',
  'filing',
  'letters',
  'breachLetter',
] as const;

export async function loadMessages(locale: AppLocale): Promise<Record<string, unknown>> {
  const loaded = await Promise.all(
    areas.map(
      async (area) => [area, (await import(`../../messages/${locale}/${area}.json`)).default] as const,
    ),
  );
  return Object.fromEntries(loaded);
}
