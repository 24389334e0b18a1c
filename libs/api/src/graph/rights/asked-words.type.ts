import { customer, officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { LimitedUse } from './limited-use.enum.ts';
import { RectificationAbout } from './rectification-about.enum.ts';
import { RestrictionGround } from './restriction-ground.enum.ts';

@ObjectType({
  description: 'What somebody asks for, in their words and choices; each kind of request has its own.',
  simpleResolvers: true,
})
@Access(customer, officer)
export class AskedWords {
  @Field(() => String, { nullable: true, description: 'What they wrote about it.' })
  readonly note?: string | null;

  @Field(() => RectificationAbout, { nullable: true, description: 'What is wrong with a recording.' })
  readonly about?: RectificationAbout | null;

  @Field(() => String, { nullable: true, description: 'What a transcript shall say.' })
  readonly correctText?: string | null;

  @Field(() => RestrictionGround, { nullable: true, description: 'Why their data shall only be kept.' })
  readonly ground?: RestrictionGround | null;

  @Field(() => [LimitedUse], { nullable: true, description: 'What they object to.' })
  readonly uses?: readonly LimitedUse[] | null;
}
