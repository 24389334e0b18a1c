import { officer } from '@rightful/policy';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'An incident as an officer saw it, and why they act.' })
@Access(officer)
export class SeenIncident {
  @Field(() => ID, { description: 'Which incident.' })
  readonly incidentId!: string;

  @Field(() => Int, { description: 'Its version, as the officer saw it.' })
  readonly version!: number;

  @Field(() => String, {
    description:
      'Why, for the other officer and the register; it names nobody whom the incident touches. At most 4,000 characters.',
  })
  readonly words!: string;
}
