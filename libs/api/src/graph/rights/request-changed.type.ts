import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { OfficerRequest } from '../desk/officer-request.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'The step was done.', simpleResolvers: true })
@Access(officer)
export class RequestChanged {
  @Field(() => OfficerRequest, { description: 'The request, as it stands now.' })
  readonly request!: OfficerRequest;
}
