import type { CustomerContext, OfficerContext, SystemContext } from '@rightful/domain';

/** The demo's people on one day, as they would act themselves. */
export interface Stage {
  readonly ctx: SystemContext;
  /** In the order of the list. */
  readonly officers: readonly OfficerContext[];
  /** By the key of the list. Throws when there is nobody. */
  customer(key: string): Promise<CustomerContext>;
}

/** One thing that somebody does, so many whole days ago. Throws when it is refused. */
export interface Episode {
  readonly daysAgo: number;
  play(stage: Stage): Promise<void>;
}
