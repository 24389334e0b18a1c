import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { FrozenKind } from './frozen-kind.enum.ts';

@ObjectType({ description: 'One thing that an incident froze.', simpleResolvers: true })
@Access(officer)
export class FrozenThing {
  @Field(() => FrozenKind, { description: 'What it is.' })
  readonly kind!: FrozenKind;

  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was frozen.' })
  readonly frozenAt!: Date;
}
