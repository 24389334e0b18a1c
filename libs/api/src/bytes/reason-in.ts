const LONGEST_REASON = 500;

/** Why an officer opens a file: `{"reason": "…"}`; undefined when it is missing, empty or too long. */
export function reasonIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('reason' in body)) return undefined;
  const reason = typeof body.reason === 'string' ? body.reason.trim() : '';
  return reason !== '' && reason.length <= LONGEST_REASON ? reason : undefined;
}
