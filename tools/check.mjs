import { main } from './check/main.mjs';

process.exitCode = await main();
