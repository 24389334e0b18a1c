import { decide, noFacts, type Rule } from '@rightful/policy';
import type { FastifyReply } from 'fastify';
import { sendProblem } from '../host/problem.ts';
import type { RequestContext } from '../request-context.ts';

/**
 * Asks the same rules as the fields, before anything is looked for: the answer depends on who asks and never on what
 * exists. Sends the refusal itself; true when the viewer may go on. A list of demands (step-up) is asked apart, so
 * that the page knows what to do about it (RFC 9470).
 */
export function admit(
  reply: FastifyReply,
  { viewer, now }: Pick<RequestContext, 'viewer' | 'now'>,
  rules: readonly Rule[],
): boolean {
  if (decide(rules, viewer, noFacts, now) === 'allow') return true;
  const grants = rules.filter((rule) => rule.role === 'grant');
  if (viewer.kind === 'anonymous') {
    sendProblem(reply, 401, { code: 'SIGN_IN_NEEDED' });
  } else if (decide(grants, viewer, noFacts, now) === 'allow') {
    reply.header('www-authenticate', 'Session error="insufficient_user_authentication", max_age=300');
    sendProblem(reply, 401, { code: 'STEP_UP_NEEDED' });
  } else {
    sendProblem(reply, 403, { code: 'FORBIDDEN' });
  }
  return false;
}
