import { verifyCommand } from '@rightful/archive';
import type { Command } from '../command.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'check an archive offline',
  help: '',
  run: (args) => verifyCommand(args),
};
