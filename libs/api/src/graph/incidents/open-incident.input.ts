import { officer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { IncidentStart } from './incident-start.input.ts';
import { ProcessorsMessage } from './processors-message.input.ts';

@InputType({ description: 'An incident that an officer opens.' })
@Access(officer)
export class OpenIncidentInput {
  @Field(() => String, {
    description: 'What was noticed; it names nobody whom the incident touches. At most 4,000 characters.',
  })
  readonly noticed!: string;

  @Field(() => [IncidentStart], {
    description: 'From where it is followed what it touches: all of that is frozen at once. At most 20.',
  })
  readonly starts!: readonly IncidentStart[];

  @Field(() => ProcessorsMessage, {
    nullable: true,
    description: 'The processor’s message; left out where an officer noticed it.',
  })
  readonly processor?: ProcessorsMessage | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it is reasonably certain; left out: since the processor’s message, or now.',
  })
  readonly awareAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why since then; needed with `awareAt`. At most 4,000 characters.',
  })
  readonly argument?: string | null;
}
