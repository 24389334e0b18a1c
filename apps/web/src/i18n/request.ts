import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { localeCookie, localeFrom } from './locale.ts';
import { loadMessages } from './messages.ts';

export default getRequestConfig(async () => {
  const locale = localeFrom(
    (await cookies()).get(localeCookie)?.value,
    (await headers()).get('accept-language'),
  );
  // Every instant on a page is drawn in the reader's browser, in the reader's zone; the server draws none.
  return { locale, messages: await loadMessages(locale), timeZone: 'UTC' };
});
