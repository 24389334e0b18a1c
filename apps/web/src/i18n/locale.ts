export const locales = ['en', 'de'] as const;
export type AppLocale = (typeof locales)[number];

export const localeCookie = 'rightful-locale';

/** The first language the reader accepts that we speak; English when there is none. `header` is Accept-Language. */
export function localeFrom(cookie: string | undefined, header: string | null): AppLocale {
  const known = locales.find((locale) => locale === cookie);
  if (known) return known;
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { language: tag.split('-')[0]?.toLowerCase(), weight: quality ? Number(quality) : 1 };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const match = locales.find((locale) => locale === language);
    if (match) return match;
  }
  return 'en';
}
