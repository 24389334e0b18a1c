import { demonstrate } from './shared/demonstrate.mjs';

process.exitCode = await demonstrate('prove', process.argv.slice(2));
