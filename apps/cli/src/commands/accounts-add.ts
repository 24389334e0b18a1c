import { type CreateAccountInput, createAccount, type SystemContext } from '@rightful/domain';
import type { Command } from '../command.ts';
import { ensureAuthority } from '../console/ensure-authority.ts';
import { ensureSubject } from '../console/ensure-subject.ts';
import { readArguments } from '../console/read-arguments.ts';
import { readPassword } from '../console/read-password.ts';
import { UsageError } from '../console/usage-error.ts';
import { withPortal } from '../console/with-portal.ts';

const LOCALES = ['en', 'de'] as const;

export const accountsAdd: Command = {
  name: 'accounts add',
  summary: 'let somebody sign in',
  help: `Usage: rightful accounts add --role customer|officer|regulator --email <address> --name <name>
                              [--locale en|de] [--customer-number <number>] [--authority <name>]

Makes an account. The password is asked for, or read from the first line of standard input. A customer is the person of
this customer number, who is entered when there is nobody yet; without a number a new person. A regulator acts for an
authority.

Exit code: 0 made, 1 refused, 2 it was called in a wrong way.
`,
  async run(args) {
    const { values } = readArguments(args, {
      role: { type: 'string' },
      email: { type: 'string' },
      name: { type: 'string' },
      locale: { type: 'string', default: 'en' },
      'customer-number': { type: 'string' },
      authority: { type: 'string' },
    });
    const { role, email, name: displayName, authority } = values;
    if (email === undefined || displayName === undefined) throw new UsageError('Give --email and --name.');
    const locale = LOCALES.find((known) => known === values.locale);
    if (!locale) throw new UsageError('--locale is en or de.');
    if (role !== 'customer' && role !== 'officer' && role !== 'regulator')
      throw new UsageError('--role is customer, officer or regulator.');
    if (role === 'regulator' && authority === undefined)
      throw new UsageError('Say for which authority: --authority.');
    const password = await readPassword('Password: ');
    const person = { email, displayName, locale, password };
    const input = async (ctx: SystemContext): Promise<CreateAccountInput> => {
      if (role === 'officer') return { ...person, role };
      if (role === 'regulator')
        return { ...person, role, authorityId: await ensureAuthority(ctx, authority ?? '') };
      return { ...person, role, subjectId: await ensureSubject(ctx, displayName, values['customer-number']) };
    };
    const result = await withPortal('add-account', async (ctx) => createAccount(ctx, await input(ctx)));
    if (result.kind !== 'AccountCreated') {
      console.error(result.message);
      return 1;
    }
    console.log(result.accountId);
    return 0;
  },
};
