import type { RequestRow } from '@rightful/data';
import { cite } from '@rightful/law';
import { regimeOf } from './regime-of.ts';
import { scopeWords } from './scope-words.ts';

type Asked = Pick<RequestRow, 'kind' | 'due' | 'scopeDeviceIds' | 'scopeFrom' | 'scopeTo'>;

/** What an archive's texts say that was asked for. */
export function scopeSentence(request: Asked, locale: keyof typeof scopeWords): string {
  const { kind, scopeDeviceIds, scopeFrom, scopeTo } = request;
  const words = scopeWords[locale];
  const scope = scopeDeviceIds.length === 0 && !scopeFrom && !scopeTo ? words.all : words.some;
  if (kind !== 'portability') return scope;
  const law = regimeOf(request);
  return `${scope}${words.portable(cite(law, law.rights.portability, locale))}`;
}
