import { spellCitation } from '@rightful/law';
import type { RefusalGround } from './refusal-ground.type.ts';

interface Ground {
  readonly code: RefusalGround['code'];
  readonly text: { readonly en: string; readonly de: string };
  readonly place: string | null;
}

export const toRefusalGround = ({ code, text, place }: Ground, locale: 'en' | 'de'): RefusalGround => ({
  code,
  text: text[locale],
  place: place === null ? null : spellCitation(place, locale),
});
