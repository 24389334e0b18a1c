import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Intake } from './intake.type.ts';

@ObjectType({ description: 'The step was taken.', simpleResolvers: true })
@Access(officer)
export class IntakeChanged {
  @Field(() => Intake, { description: 'The case as it stands now.' })
  readonly intake!: Intake;
}
