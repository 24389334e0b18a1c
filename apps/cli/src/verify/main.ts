import { verifyCommand } from '@rightful/archive';

process.exitCode = verifyCommand(process.argv.slice(2), process, 'node rightful-verify.mjs');
