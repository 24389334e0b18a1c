import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../shared/explain.mjs';
import { Failure } from '../shared/failure.mjs';
import { root } from '../shared/root.mjs';
import { makeFolder } from './make-folder.mjs';

/** Refuses early what would otherwise fail half-way. @param {string} stateDir */
export function checkFolders(stateDir) {
  for (const folder of [root, stateDir]) {
    try {
      makeFolder(folder);
      if (!statSync(folder).isDirectory()) throw new Error('ENOTDIR');
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (error) {
      const text = /** @type {Error} */ (error).message;
      if (/EEXIST|ENOTDIR/.test(text)) {
        throw new Failure(
          `A file stands where the folder ${folder} should be. Move it, or choose another state folder.`,
        );
      }
      if (/ENOENT/.test(text)) {
        throw new Failure(
          `No folder can be made at ${folder}. Choose another state folder, for example: RIGHTFUL_STATE_DIR=.rightful npm start`,
        );
      }
      throw new Failure(explain(text, folder) ?? text);
    }
  }
  makeFolder(join(stateDir, 'log'));
}
