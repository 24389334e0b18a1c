import { initialsOf, type OwnershipEndShown as Shown } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { OwnershipEndShown } from './ownership-end-shown.type.ts';

/** Of the person no more than the first letters. */
@Resolver(() => OwnershipEndShown)
export class OwnershipEndShownResolver {
  @FieldResolver()
  ownerInitials(@Root() shown: Shown, @Ctx() context: RequestContext): Promise<string> {
    return initialsOf(context.officer, shown.subjectId);
  }
}
