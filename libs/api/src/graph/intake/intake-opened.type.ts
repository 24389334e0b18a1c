import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { OwnIntake } from './own-intake.type.ts';

@ObjectType({ description: 'The code was right.', simpleResolvers: true })
@Access(anyone('who asks may have no account'))
export class IntakeOpened {
  @Field(() => OwnIntake, { description: 'The case as it stands.' })
  readonly intake!: OwnIntake;
}
