import type { RequestRow } from '@rightful/data';
import { scopeWords } from './scope-words.ts';

type Asked = Pick<RequestRow, 'kind' | 'scopeDeviceIds' | 'scopeFrom' | 'scopeTo'>;

/** What an archive's texts say that was asked for. */
export function scopeSentence(
  { kind, scopeDeviceIds, scopeFrom, scopeTo }: Asked,
  locale: keyof typeof scopeWords,
): string {
  const words = scopeWords[locale];
  const scope = scopeDeviceIds.length === 0 && !scopeFrom && !scopeTo ? words.all : words.some;
  return kind === 'portability' ? `${scope}${words.portable}` : scope;
}
