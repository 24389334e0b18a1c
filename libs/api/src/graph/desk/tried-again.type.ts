import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { OfficerRequest } from './officer-request.type.ts';

@ObjectType({ description: 'The request is packed and checked anew.', simpleResolvers: true })
@Access(officer)
export class TriedAgain {
  @Field(() => OfficerRequest, { description: 'The request, as it stands now.' })
  readonly request!: OfficerRequest;
}
