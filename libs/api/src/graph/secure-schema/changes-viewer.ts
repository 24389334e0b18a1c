import { Extensions } from 'type-graphql';

export const CHANGES_VIEWER = 'changesViewer';

/**
 * Marks a mutation after which somebody else asks (sign-in): what it returns is judged for the viewer it left
 * behind, not for the one who called.
 */
export const ChangesViewer = (): MethodDecorator => Extensions({ [CHANGES_VIEWER]: true });
