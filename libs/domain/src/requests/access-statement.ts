import { type AccessStatement, statementPoints } from '@rightful/archive';
import type { Config } from '@rightful/config';
import type { CustomerContext } from '../portal/context.ts';
import { provisionsOf } from './provisions-of.ts';

/** The statement in the controller's own words; the builder and the gate both take it from here. */
export const accessStatement = (controller: Config['controller'], locale: 'en' | 'de'): AccessStatement =>
  controller.statement.texts[locale];

export interface StatementSection {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** Null where the law has no such point. */
  readonly citation: string | null;
}

/** The statement as the viewer reads it, in their language. */
export async function readStatement(ctx: CustomerContext): Promise<StatementSection[]> {
  const account = await ctx.data.common.accounts.one({ id: ctx.viewer.accountId });
  const locale = account?.locale ?? 'en';
  const statement = accessStatement(ctx.config.controller, locale);
  const provisions = provisionsOf(ctx.config.controller.regime, locale);
  return statementPoints.map(({ key, title }) => ({
    key: key.replace(/[A-Z]/g, '_$&').toUpperCase(),
    title: title[locale],
    text: statement[key].join('\n\n'),
    citation: provisions[key]?.label ?? null,
  }));
}
