// Old runtimes must be able to read this file, so that they can be told that they are too old: no newer syntax here.
import { isNewEnough } from './start/node-version.mjs';

if (!isNewEnough(process.versions.node)) {
  console.error(
    'Rightful needs Node 20.19 or newer; this is Node ' +
      process.versions.node +
      '. Install Node 22 or 24 (https://nodejs.org, or: nvm install 24) and start again.',
  );
  process.exit(1);
}
import('./start/main.mjs').then((main) => main.main(process.argv.slice(2)));
