import { main } from './test/main.mjs';

process.exitCode = await main(process.argv.slice(2));
