import type { ListeningBudgetSpent } from '@rightful/domain';
import type { FastifyReply } from 'fastify';
import { sendProblem } from '../host/problem.ts';

/** Says that an officer listened to as much as they may, and after how many seconds they may again. */
export function sendBudgetSpent(reply: FastifyReply, { opensAt }: ListeningBudgetSpent, now: Date) {
  const seconds = Math.ceil((opensAt.getTime() - now.getTime()) / 1000);
  reply.header('retry-after', String(Math.max(1, seconds)));
  return sendProblem(reply, 429, { code: 'LISTENING_BUDGET_SPENT' });
}
