import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep, win32 } from 'node:path';
import { FieldProblem } from './field-problem.ts';

/**
 * A file that lies in `folder` (a real path), by its name relative to it. Absolute names, `..`, addresses, and links that
 * lead out are OUTSIDE_FOLDER. A file that is not there passes: whoever opens it says so, and looks once more then.
 */
export async function parseFileName(column: string, name: string, folder: string): Promise<string> {
  const outside = new FieldProblem(
    column,
    `${column} leads out of the manifest's folder; put the file into that folder and name it relative to it.`,
    'OUTSIDE_FOLDER',
  );
  const steps = name.split(/[\\/]/);
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(name);
  if (isAbsolute(name) || win32.isAbsolute(name) || isAddress || steps.includes('..')) throw outside;
  if (name.includes('\\'))
    throw new FieldProblem(column, `${column} holds a backslash; write / between folders.`);
  const real = await realpath(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOOP') throw outside;
    return undefined;
  });
  if (real !== undefined && relative(folder, real).split(sep)[0] === '..') throw outside;
  return name;
}
