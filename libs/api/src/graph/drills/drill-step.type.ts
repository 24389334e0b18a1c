import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { DrillStepName } from './drill-step-name.enum.ts';

@ObjectType({ description: 'One step of an exercise.', simpleResolvers: true })
@Access(officer)
export class DrillStep {
  @Field(() => DrillStepName, { description: 'Which.' })
  readonly step!: DrillStepName;

  @Field(() => Int, {
    nullable: true,
    description: 'Milliseconds from the report; null while it is not done.',
  })
  readonly afterMs?: number | null;
}
