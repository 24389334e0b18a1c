/** Throws unless a use case came to this end. */
export function must<R extends { readonly kind: string }, K extends R['kind']>(
  kind: K,
  result: R,
): Extract<R, { kind: K }> {
  if (result.kind === kind) return result as Extract<R, { kind: K }>;
  const said = 'message' in result ? String(result.message) : '';
  throw new Error(`The demo wanted ${kind} and met ${result.kind}. ${said}`);
}
