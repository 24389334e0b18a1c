import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Decision } from './decision.type.ts';

@ObjectType({ description: 'It was proposed, and waits for a second officer.', simpleResolvers: true })
@Access(officer)
export class DecisionProposed {
  @Field(() => Decision, { description: 'The decision, as it stands now.' })
  readonly decision!: Decision;
}
