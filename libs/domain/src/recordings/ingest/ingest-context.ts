import type { ViewerOf } from '@rightful/policy';
import type { Context } from '../../portal/context.ts';

/** Who may hand recordings in: a feeding system, or the operator's own commands. */
export type IngestContext = Context<ViewerOf<'machine' | 'system'>>;
