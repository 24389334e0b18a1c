import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Intake } from './intake.type.ts';

@ObjectType({ description: 'The letter or call is a case now.', simpleResolvers: true })
@Access(officer)
export class IntakeEntered {
  @Field(() => Intake, { description: 'The case.' })
  readonly intake!: Intake;
}
