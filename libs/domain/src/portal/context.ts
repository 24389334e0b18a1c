import type { Viewer, ViewerOf } from '@rightful/policy';
import type { Portal } from './portal.ts';

/** The portal as one viewer meets it: the first argument of every use case. */
export interface Context<V extends Viewer = Viewer> extends Portal {
  readonly viewer: V;
}

export type CustomerContext = Context<ViewerOf<'customer'>>;
export type OfficerContext = Context<ViewerOf<'officer'>>;
export type RegulatorContext = Context<ViewerOf<'regulator'>>;
export type SystemContext = Context<ViewerOf<'system'>>;

export const contextFor = <V extends Viewer>(portal: Portal, viewer: V): Context<V> => ({
  ...portal,
  viewer,
});

/** A job of the portal itself; its name stands in the audit log. */
export const taskContext = (portal: Portal, task: string): SystemContext =>
  contextFor(portal, { kind: 'system', task });
