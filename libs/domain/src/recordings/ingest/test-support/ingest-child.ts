import { loadConfig } from '@rightful/config';
import { taskContext } from '../../../portal/context.ts';
import { openPortal } from '../../../portal/open-portal.ts';
import { ingestMany } from '../ingest-many.ts';
import { manifestItems } from '../manifest-items.ts';

/** Feeds a folder in, in a process of its own: `ingest-child.ts <folder> [step at which to be killed]`. */
const [, , folder = '', dieAt] = process.argv;
const { config, secrets } = loadConfig();
const { portal, close } = await openPortal(config, secrets, {
  reached: (step) => {
    if (step === dieAt) process.kill(process.pid, 'SIGKILL');
  },
});
await ingestMany(taskContext(portal, 'ingest'), manifestItems(folder));
await close();
