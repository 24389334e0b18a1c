import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Filing } from './filing.type.ts';

@ObjectType({ description: 'The draft was kept.', simpleResolvers: true })
@Access(officer)
export class FilingSaved {
  @Field(() => Filing, { description: 'The filing as it is now.' })
  readonly filing!: Filing;
}

@ObjectType({ description: 'It went to the authority.', simpleResolvers: true })
@Access(officer)
export class NotificationFiled {
  @Field(() => Filing, { description: 'The filing as it is now.' })
  readonly filing!: Filing;
}
