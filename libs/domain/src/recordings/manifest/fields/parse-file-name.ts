import { isAbsolute, win32 } from 'node:path';
import { FieldProblem } from './field-problem.ts';

/**
 * A file's name relative to the manifest's folder; absolute names, `..` and addresses are OUTSIDE_FOLDER. Judged by the
 * name alone: links are judged by who opens the file, at that moment, since a link may be changed in between.
 */
export function parseFileName(column: string, name: string): string {
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(name);
  if (isAbsolute(name) || win32.isAbsolute(name) || isAddress || name.split(/[\\/]/).includes('..')) {
    throw new FieldProblem(
      column,
      `${column} leads out of the manifest's folder; put the file into that folder and name it relative to it.`,
      'OUTSIDE_FOLDER',
    );
  }
  if (name.includes('\\'))
    throw new FieldProblem(column, `${column} holds a backslash; write / between folders.`);
  return name;
}
