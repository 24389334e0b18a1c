import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Decision } from './decision.type.ts';

@ObjectType({ description: 'It was decided.', simpleResolvers: true })
@Access(officer)
export class DecisionMade {
  @Field(() => Decision, { description: 'The decision, as it stands now.' })
  readonly decision!: Decision;
}
