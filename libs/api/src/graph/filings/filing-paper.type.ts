import { officer, regulator } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'A document of a filing.', simpleResolvers: true })
@Access(officer, regulator)
export class FilingPaper {
  @Field(() => String, {
    description: 'Its file name. With `.minisig` after it, path and name lead to its signature.',
  })
  readonly name!: string;

  @Field(() => String, { description: 'Where it is fetched with the session. Each fetch is put on record.' })
  readonly path!: string;
}
