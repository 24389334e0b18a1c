import { demonstrate } from './shared/demonstrate.mjs';

process.exitCode = await demonstrate('bench', process.argv.slice(2));
