import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { StillOpenKind } from './still-open-kind.enum.ts';

@ObjectType({ description: 'Something that is still open in an incident.', simpleResolvers: true })
@Access(officer)
export class StillOpen {
  @Field(() => StillOpenKind, { description: 'What.' })
  readonly kind!: StillOpenKind;

  @Field(() => Int, { description: 'How many; 1 for a duty.' })
  readonly count!: number;
}
