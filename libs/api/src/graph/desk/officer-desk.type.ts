import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: "The privacy officers' desk.", simpleResolvers: true })
@Access(officer)
export class OfficerDesk {}
