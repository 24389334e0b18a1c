/** Longer than anything that the portal answers by GraphQL takes. */
const PATIENCE_MS = 20_000;

/** A network that was cut without a word leaves a question open for minutes; here it fails in time to say so. */
export const patientFetch: typeof fetch = (input, init) => {
  // `AbortSignal.any` is not in every browser that we support.
  const limit = new AbortController();
  setTimeout(() => limit.abort(new DOMException('No answer in time.', 'TimeoutError')), PATIENCE_MS);
  init?.signal?.addEventListener('abort', () => limit.abort(init.signal?.reason));
  return fetch(input, { ...init, signal: limit.signal });
};
