import { type Leadership, leadAuthority } from '@rightful/law';
import type { Portal } from '../portal/portal.ts';

/** Which authority leads for this controller, and which others are concerned, by its settings; null where there is only one. */
export function whoLeads({ config }: Pick<Portal, 'config'>): Leadership | null {
  const { establishments, customerPlaces } = config.controller;
  const leadership = leadAuthority({
    establishments,
    mainEstablishment: establishments[0] ?? null,
    people: customerPlaces,
  });
  const { lead, concerned, apart } = leadership;
  return (lead ? 1 : 0) + concerned.length + apart.length > 1 ? leadership : null;
}
