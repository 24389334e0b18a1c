import { explainError } from '@rightful/domain';
import type { Command } from './command.ts';
import { commands } from './commands/index.ts';
import { UsageError } from './console/usage-error.ts';

/** Runs what was typed after `rightful`; the exit code. Never throws. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const command = commandOf(args);
  if (!command) return listCommands(args);
  const rest = args.slice(command.name.split(' ').length);
  if (command.help !== '' && (rest.includes('--help') || rest.includes('-h'))) {
    process.stdout.write(command.help);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\nSee: rightful ${command.name} --help`);
      return 2;
    }
    console.error(explainError(error) ?? error);
    return 1;
  }
}

function commandOf(args: readonly string[]): Command | undefined {
  return commands.find(({ name }) => name === args.slice(0, name.split(' ').length).join(' '));
}

function listCommands(args: readonly string[]): number {
  const asked = args.length === 0 || ['--help', '-h', 'help'].includes(args[0] ?? '');
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
  const text = `Usage: rightful <command> [options]\n\n${list}\n\nrightful <command> --help says more. Settings are taken from the environment (RIGHTFUL_…).\n`;
  if (asked) process.stdout.write(text);
  else process.stderr.write(`There is no command "${args.slice(0, 2).join(' ')}".\n\n${text}`);
  return asked ? 0 : 2;
}
