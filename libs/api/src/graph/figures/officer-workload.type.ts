import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'What one officer has on their desk.', simpleResolvers: true })
@Access(officer)
export class OfficerWorkload {
  @Field(() => String, { nullable: true, description: 'Who; null: assigned to nobody.' })
  readonly officerName?: string | null;

  @Field(() => Int, { description: 'Open now.' })
  readonly open!: number;

  @Field(() => Int, { description: 'Of these: past their date.' })
  readonly overdue!: number;

  @Field(() => Int, { description: 'Received in the months counted, and answered.' })
  readonly answered!: number;
}
