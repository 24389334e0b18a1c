import type { Rule } from '@rightful/policy';
import { Arg, Extensions } from 'type-graphql';
import { argumentKey } from './access.ts';

interface ArgumentOptions {
  readonly description: string;
  /** Who may set it; left out on a query's argument, whoever may ask the field may set it. */
  readonly access?: readonly Rule[];
  readonly nullable?: boolean;
  readonly defaultValue?: unknown;
}

/** A described argument that states who may set it. */
export function Argument(name: string, type: () => object, options: ArgumentOptions) {
  const { access, ...settings } = options;
  return (prototype: object, method: string, index: number): void => {
    Arg(name, type, settings)(prototype, method, index);
    if (access) Extensions({ [argumentKey(name)]: access })(prototype, method, {});
  };
}
