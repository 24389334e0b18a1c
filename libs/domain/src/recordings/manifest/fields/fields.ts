import type { RawRecord } from '../records/raw-record.ts';
import { FieldProblem } from './field-problem.ts';
import { parseInstant } from './parse-instant.ts';

const maxNameLength = 200;
const maxLanguageLength = 35;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const control = /[\x00-\x1f\x7f]/;

/** Reads the values of one row by column; every reader throws FieldProblem and gives null for an empty value. */
export class Fields {
  private readonly record: RawRecord;

  constructor(record: RawRecord) {
    this.record = record;
  }

  /** Free text, line breaks allowed. */
  text(column: string): string | null {
    const value = this.record.values.get(column);
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string')
      throw new FieldProblem(column, `${column} must be text; put it into quotes.`);
    const text = value.trim();
    if (text.includes('\0')) throw new FieldProblem(column, `${column} holds a NUL character; remove it.`);
    return text === '' ? null : text;
  }

  /** One line. JSON numbers are taken as they are written: serial numbers often are numbers. */
  name(column: string, maxLength = maxNameLength): string | null {
    const value = this.record.values.get(column);
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    const text = this.text(column);
    if (text === null) return null;
    if (text.length > maxLength) {
      throw new FieldProblem(column, `${column} is longer than ${maxLength} characters; shorten it.`);
    }
    if (control.test(text)) throw new FieldProblem(column, `${column} holds a control character; remove it.`);
    return text;
  }

  required(column: string, maxLength = maxNameLength): string {
    const name = this.name(column, maxLength);
    if (name === null) throw new FieldProblem(column, `${column} is empty; every row needs it.`);
    return name;
  }

  instant(column: string): Date | null {
    const text = this.name(column);
    return text === null ? null : parseInstant(column, text);
  }

  requiredInstant(column: string): Date {
    return parseInstant(column, this.required(column));
  }

  flag(column: string): boolean | null {
    const value = this.record.values.get(column);
    if (typeof value === 'boolean') return value;
    const text = this.name(column)?.toLowerCase();
    if (text === undefined) return null;
    if (['true', 'yes', '1'].includes(text)) return true;
    if (['false', 'no', '0'].includes(text)) return false;
    throw new FieldProblem(column, `${column} is neither true nor false; write true, false or nothing.`);
  }

  /** A number from 0 to 1; a decimal comma is understood, as spreadsheets in many countries write it. */
  fraction(column: string): number | null {
    const value = this.record.values.get(column);
    const text = typeof value === 'number' ? String(value) : this.text(column);
    if (text === null) return null;
    const number = /^\d*[.,]?\d+(e-\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    if (number >= 0 && number <= 1) return number;
    throw new FieldProblem(column, `${column} is not a number from 0 to 1; write for example 0.87.`);
  }

  language(column: string): string | null {
    const text = this.name(column, maxLanguageLength);
    if (text === null) return null;
    try {
      return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null;
    } catch {
      throw new FieldProblem(column, `${column} is no language tag; write for example de or en-GB.`);
    }
  }
}
