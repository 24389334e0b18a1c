import { lookAtQuarantinedFile, looksAt } from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import type { QuarantinedFileRow } from '../rows.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { LookAtQuarantinedFileInput } from './look-at-quarantined-file.input.ts';
import { LookAtQuarantinedFileResult } from './look-at-quarantined-file-result.union.ts';
import { QuarantineLook } from './quarantine-look.type.ts';
import { QuarantinedFile } from './quarantined-file.type.ts';

@Resolver(() => QuarantinedFile)
export class QuarantinedFileResolver {
  @FieldResolver(() => [QuarantineLook], {
    description: 'Who looked at it, and why, the earliest first: the last twenty.',
  })
  looks(@Root() file: QuarantinedFileRow, @Ctx() context: RequestContext): Promise<unknown> {
    return looksAt(context.officer, file);
  }

  @Mutation(() => LookAtQuarantinedFileResult, {
    description:
      'Takes a file in quarantine off the list of work, or puts it back there. Gives it to nobody: only the ledger says whose it is, when it is fed in again. Needs a fresh proof.',
  })
  @Access(officer)
  lookAtQuarantinedFile(
    @Argument('input', () => LookAtQuarantinedFileInput, { description: 'What, and why.', access: [officer] })
    { quarantinedFileId, ...input }: LookAtQuarantinedFileInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return lookAtQuarantinedFile(context.officer, {
      ...input,
      id: readId('quarantinedFile', quarantinedFileId),
    });
  }
}
