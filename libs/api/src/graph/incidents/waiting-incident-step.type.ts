import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { IncidentLine } from './incident-line.type.ts';
import { IncidentStep } from './incident-step.type.ts';

@ObjectType({ description: 'A step in an incident that waits for another officer.', simpleResolvers: true })
@Access(officer)
export class WaitingIncidentStep {
  @Field(() => IncidentLine, { description: 'In which incident.' })
  readonly incident!: IncidentLine;

  @Field(() => IncidentStep, { description: 'What was proposed.' })
  readonly step!: IncidentStep;
}
