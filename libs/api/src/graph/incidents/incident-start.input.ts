import { officer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { IncidentStartKind } from './incident-start-kind.enum.ts';

@InputType({ description: 'A thing that an incident touches: never a person.' })
@Access(officer)
export class IncidentStart {
  @Field(() => IncidentStartKind, { description: 'What it is.' })
  readonly kind!: IncidentStartKind;

  @Field(() => String, { description: 'Its id; of a device its serial number, of a report its case number.' })
  readonly number!: string;
}
