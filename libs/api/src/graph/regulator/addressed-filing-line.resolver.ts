import { lastFiled } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { DateTime } from '../common/date-time.scalar.ts';
import { FilingKind } from '../filings/filing-kind.enum.ts';
import type { FilingRow } from '../rows.ts';
import { incidentOf } from './addressed-filing.resolver.ts';
import { AddressedFilingLine } from './addressed-filing-line.type.ts';

@Resolver(() => AddressedFilingLine)
export class AddressedFilingLineResolver {
  @FieldResolver(() => String, { description: 'The number that everybody concerned quotes.' })
  async caseNumber(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<string> {
    return (await incidentOf(context, filing))?.caseNumber ?? '';
  }

  @FieldResolver(() => Boolean, { description: 'Whether the controller still works on the incident.' })
  async isOpen(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<boolean> {
    return (await incidentOf(context, filing))?.state === 'open';
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When somebody at the controller was aware.',
  })
  async awareAt(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<Date | null> {
    return (await incidentOf(context, filing))?.awareAt ?? null;
  }

  @FieldResolver(() => FilingKind, { nullable: true, description: 'Which phase was filed last.' })
  async lastKind(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<FilingKind | null> {
    return (await lastFiled(context.regulator, filing))?.kind ?? null;
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When that was.' })
  async lastFiledAt(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<Date | null> {
    return (await lastFiled(context.regulator, filing))?.filedAt ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the first filing came in time; null where the law names no length.',
  })
  async wasInTime(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<boolean | null> {
    const [first, incident] = await Promise.all([
      lastFiled(context.regulator, { ...filing, filedCount: 1 }),
      incidentOf(context, filing),
    ]);
    return first && incident?.notifyBy ? first.filedAt <= incident.notifyBy : null;
  }
}
