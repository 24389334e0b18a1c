import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { OfficerRequest } from './officer-request.type.ts';

@ObjectType({ description: 'The request is closed; the customer may ask anew.', simpleResolvers: true })
@Access(officer)
export class RequestClosed {
  @Field(() => OfficerRequest, { description: 'The request, as it stands now.' })
  readonly request!: OfficerRequest;
}
