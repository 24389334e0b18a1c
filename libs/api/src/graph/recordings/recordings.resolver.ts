import { findRecording, listRecordings } from '@rightful/domain';
import { Ctx, FieldResolver, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { readId, readIds } from '../common/read-id.ts';
import { Customer } from '../customers/customer.type.ts';
import { Argument } from '../secure-schema/argument.ts';
import { Recording } from './recording.type.ts';
import { RecordingConnection } from './recording-connection.type.ts';
import { RecordingFilter } from './recording-filter.input.ts';

@Resolver(() => Customer)
export class RecordingsResolver {
  @FieldResolver(() => RecordingConnection, { description: 'The recordings of the customer, newest first.' })
  recordings(
    @First(50) first: number,
    @After() after: string | null,
    @Argument('filter', () => RecordingFilter, { nullable: true, description: 'Narrows the list.' })
    filter: RecordingFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<RecordingConnection> {
    const { from, to, deviceIds } = filter ?? {};
    return listRecordings(context.customer, {
      first,
      after,
      filter: { from, to, deviceIds: readIds('device', deviceIds) },
    });
  }

  @FieldResolver(() => Recording, {
    nullable: true,
    description: 'One recording of the customer; null when they have none of that id.',
  })
  recording(
    @Argument('id', () => ID, { description: 'Which recording.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Recording | null> {
    return findRecording(context.customer, readId('recording', id));
  }
}
