/** The page to go to after signing in: a path of this portal, or null. Never another place, whatever a link says. */
export function safeNext(next: string | null): string | null {
  if (!next?.startsWith('/') || /^\/[/\\]/.test(next) || /[\\\s\p{Cc}]/u.test(next)) return null;
  const path = next.split(/[?#]/, 1)[0];
  return path === '/sign-in' || path?.startsWith('/graphql') || path?.startsWith('/bytes') ? null : next;
}
