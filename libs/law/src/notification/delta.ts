import type { Delta, FieldValue, NotificationContent } from './content.ts';
import { FORM } from './form.ts';

/** One field of two versions side by side. */
export interface FieldChange {
  readonly field: string;
  readonly how: 'added' | 'changed' | 'removed';
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
}

/** The version that follows when `delta` is filed upon `base`; neither is changed. */
export function applyDelta(base: NotificationContent, delta: Delta): NotificationContent {
  const next: Record<string, FieldValue> = { ...base };
  for (const [field, value] of Object.entries(delta)) {
    if (value === null) delete next[field];
    else next[field] = value;
  }
  return next;
}

/** What differs between two versions, in the order of the form. */
export function compare(before: NotificationContent, after: NotificationContent): FieldChange[] {
  const known = FORM.map(({ id }) => id);
  const ids = [...new Set([...known, ...Object.keys(before), ...Object.keys(after)])];
  return ids.flatMap((field): FieldChange[] => {
    const [old, now] = [own(before, field), own(after, field)];
    if (old === null && now === null) return [];
    if (old === null) return [{ field, how: 'added', before: null, after: now }];
    if (now === null) return [{ field, how: 'removed', before: old, after: null }];
    return isSame(old, now) ? [] : [{ field, how: 'changed', before: old, after: now }];
  });
}

/** What has to be filed upon `before` so that it says `after`. */
export const deltaOf = (before: NotificationContent, after: NotificationContent): Delta =>
  Object.fromEntries(compare(before, after).map((change) => [change.field, change.after]));

const own = (content: NotificationContent, field: string): FieldValue | null =>
  Object.hasOwn(content, field) ? (content[field] ?? null) : null;

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === others.length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  );
}
