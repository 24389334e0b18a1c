/** Leaves for the sign-in page, which leads back to where one was. A full load, so that nothing stays in memory. */
export function goToSignIn(): void {
  if (location.pathname === '/sign-in') return;
  const next = location.pathname + location.search;
  location.assign(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`);
}
