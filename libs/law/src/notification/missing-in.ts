import { isAsked } from './check-content.ts';
import type { FilingKind, NotificationContent } from './content.ts';
import { FORM } from './form.ts';
import type { FormField } from './form-field.ts';

/**
 * What a filing of this kind should say and does not, in the order of the form. It never stands in the way of a preliminary
 * filing: the law takes what is known in time, and the rest in phases (Art. 33(4) GDPR). `isLate`: after the period of the law.
 */
export function missingIn(
  content: NotificationContent,
  kind: FilingKind,
  { isLate = false }: { readonly isLate?: boolean } = {},
): readonly FormField[] {
  if (kind === 'withdrawal') return FORM.filter(({ id }) => id === 'withdrawalReasons' && !(id in content));
  return FORM.filter((field) => {
    if (field.id in content) return false;
    if (field.id === 'lateReasons') return isLate;
    if (field.wanted === 'optional' || !isAsked(field, content)) return false;
    return field.wanted === 'always' || kind === 'complete';
  });
}
