import type { FieldValue, NotificationContent } from './content.ts';
import { FORM, fieldOf } from './form.ts';
import type { FieldType, FormField } from './form-field.ts';

/** A field that does not hold what it may hold. */
export interface ContentProblem {
  readonly field: string;
  /** What is wrong there, and what may stand instead. */
  readonly message: string;
}

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Every field that holds what it must not; empty where all is well. What is not said at all is no problem: see `missingIn`. */
export function checkContent(content: NotificationContent): ContentProblem[] {
  return Object.entries(content).flatMap(([id, value]) => {
    const field = fieldOf(id);
    if (!field)
      return [
        { field: id, message: `is no field of the form; known are ${FORM.map((one) => one.id).join(', ')}` },
      ];
    const message = problemOf(field.type, value);
    return message ? [{ field: id, message }] : [];
  });
}

/** Whether a field is asked at all, by what the others say. */
export function isAsked({ onlyWhen }: FormField, content: NotificationContent): boolean {
  if (!onlyWhen) return true;
  const value = content[onlyWhen.field];
  const said = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return said.some((one) => typeof one === 'string' && onlyWhen.says.includes(one));
}

function problemOf(type: FieldType, value: FieldValue): string | null {
  switch (type.kind) {
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return 'wants words';
      if (type.lines === 'one' && /[\r\n]/.test(value)) return 'is one line';
      return value.length > type.maxLength
        ? `has ${value.length} characters; at most ${type.maxLength} may stand`
        : null;
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(type.options, value)
        ? null
        : `may be ${names(type.options)}`;
    case 'choices':
      return isListOf(value, type.options) ? null : `is a list of ${names(type.options)}, each once`;
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'is true or false';
    case 'amount':
      return isAmount(value)
        ? null
        : 'is {"how": "exact", "count": 3}, "approximate" with a count, or {"how": "unknown"}';
    case 'moment':
      return isMoment(value) ? null : 'is an instant with its zone, like 2026-11-23T09:00:00Z';
    case 'period':
      return isPeriod(value)
        ? null
        : 'is {"how": "moment", "at"}, {"how": "range", "from", "to"}, {"how": "ongoing", "from"} or {"how": "unknown"}';
    case 'list':
      return isTable(value, type.columns) ? null : `is a list of rows with ${names(type.columns)}`;
  }
}

const names = (options: object): string => Object.keys(options).join(', ');

const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && ZONED.test(value) && !Number.isNaN(Date.parse(value));

const isListOf = (value: FieldValue, options: object): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  new Set(value).size === value.length &&
  value.every((one) => typeof one === 'string' && Object.hasOwn(options, one));

function isAmount(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { how, count, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return false;
  if (how === 'unknown') return count === undefined;
  return (how === 'exact' || how === 'approximate') && Number.isSafeInteger(count) && (count as number) >= 0;
}

function isPeriod(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { how, ...rest } = value as Record<string, unknown>;
  const has = (...wanted: string[]) =>
    Object.keys(rest).sort().join() === wanted.sort().join() && wanted.every((name) => isMoment(rest[name]));
  if (how === 'moment') return has('at');
  if (how === 'ongoing') return has('from');
  if (how === 'unknown') return has();
  return how === 'range' && has('from', 'to') && Date.parse(String(rest.from)) <= Date.parse(String(rest.to));
}

const isTable = (value: FieldValue, columns: object): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (row) =>
      typeof row === 'object' &&
      Object.keys(row).every((name) => Object.hasOwn(columns, name)) &&
      Object.values(row as object).every((cell) => typeof cell === 'string'),
  );
