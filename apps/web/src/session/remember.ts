/** Keeps a setting of this browser for a year. Only words from a fixed list; nothing about a person. */
export function remember(name: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser that we support.
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax${secure}`;
}
