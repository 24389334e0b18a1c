import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Incident } from './incident.type.ts';
import { IncidentStep } from './incident-step.type.ts';

@ObjectType({ description: 'It was decided.', simpleResolvers: true })
@Access(officer)
export class IncidentStepDecided {
  @Field(() => IncidentStep, { description: 'The step, as it stands now.' })
  readonly step!: IncidentStep;

  @Field(() => Incident, { description: 'The incident, as it stands now.' })
  readonly incident!: Incident;
}
