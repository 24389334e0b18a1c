import { decisionGroundOf, decisionWordsOf } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import type { DecisionRow } from '../rows.ts';
import { Decision } from './decision.type.ts';
import type { RefusalGround } from './refusal-ground.type.ts';
import { toRefusalGround } from './to-refusal-ground.ts';

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const dateOf = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);

/** What a refusal, whole or in part, says beside its reason. */
@Resolver(() => Decision)
export class RefusalResolver {
  @FieldResolver()
  async ground(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<RefusalGround | null> {
    const ground = await decisionGroundOf(context.officer, row);
    return ground && toRefusalGround(ground, await context.locale());
  }

  @FieldResolver()
  async answer(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<string | null> {
    return (await decisionWordsOf(context.officer, row)).answer ?? null;
  }

  @FieldResolver()
  async correctText(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<string | null> {
    return (await decisionWordsOf(context.officer, row)).correctText ?? null;
  }

  @FieldResolver()
  keepUse(@Root() { what }: DecisionRow): string | null {
    return textOf(what.keepUse);
  }

  @FieldResolver()
  keepFrom(@Root() { what }: DecisionRow): Date | null {
    return dateOf(what.keepFrom);
  }

  @FieldResolver()
  keepTo(@Root() { what }: DecisionRow): Date | null {
    return dateOf(what.keepTo);
  }
}
