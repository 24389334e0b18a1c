import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../shared/explain.mjs';
import { Failure } from '../shared/failure.mjs';
import { root } from '../shared/root.mjs';

/** Refuses early what would otherwise fail half-way. @param {string} stateDir */
export function checkFolders(stateDir) {
  for (const folder of [root, stateDir]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (error) {
      const text = /** @type {Error} */ (error).message;
      if (/EEXIST|ENOTDIR/.test(text)) {
        throw new Failure(
          `A file stands where the folder ${folder} should be. Move it, or choose another state folder.`,
        );
      }
      throw new Failure(explain(text, folder) ?? text);
    }
  }
  mkdirSync(join(stateDir, 'log'), { recursive: true });
}
