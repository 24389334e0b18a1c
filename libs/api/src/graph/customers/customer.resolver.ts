import { countByMonth, holdings, listDevices, readStatement, viewerProfile } from '@rightful/domain';
import { customer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readIds } from '../common/read-id.ts';
import { readTimeZone } from '../common/read-time-zone.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { Customer } from './customer.type.ts';
import { Device } from './device.type.ts';
import { Holdings } from './holdings.type.ts';
import { MonthCount } from './month-count.type.ts';
import { StatementSection } from './statement-section.type.ts';

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => Customer, {
    nullable: true,
    description: 'Everything that belongs to the signed-in customer.',
  })
  @Access(customer)
  me(@Ctx() context: RequestContext): Customer {
    return { subjectId: context.customer.viewer.subjectId };
  }

  @FieldResolver(() => String, { description: 'The name of the customer.' })
  async displayName(@Ctx() context: RequestContext): Promise<string> {
    return (await viewerProfile(context.person)).displayName;
  }

  @FieldResolver(() => Holdings, { description: 'How much is held about the customer, in numbers.' })
  holdings(@Ctx() context: RequestContext): Promise<Holdings> {
    return holdings(context.customer);
  }

  @FieldResolver(() => [StatementSection], {
    description: 'The Art. 15(1) statement: why, what, who receives it, how long, which rights.',
  })
  statement(@Ctx() context: RequestContext): Promise<StatementSection[]> {
    return readStatement(context.customer);
  }

  @FieldResolver(() => [Device], { description: 'Devices that the customer owns or once owned.' })
  devices(@Ctx() context: RequestContext): Promise<Device[]> {
    return listDevices(context.customer);
  }

  @FieldResolver(() => [MonthCount], { description: 'Recordings per month, oldest first.' })
  months(
    @Argument('deviceIds', () => [ID], {
      nullable: true,
      description: 'Only these devices; empty or absent: all.',
    })
    deviceIds: string[] | null,
    @Argument('timeZone', () => String, {
      nullable: true,
      description: 'IANA zone of the reader, in which months begin; absent, or not known here: UTC.',
    })
    timeZone: string | null,
    @Ctx() context: RequestContext,
  ): Promise<MonthCount[]> {
    const filter = { deviceIds: readIds('device', deviceIds) };
    return countByMonth(context.customer, filter, readTimeZone(timeZone));
  }
}
