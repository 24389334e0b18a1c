import type { FastifyReply } from 'fastify';

/** RFC 9457. One fixed body per status: a reader learns what to do, and nothing about what exists. */
const PROBLEMS = {
  400: 'The request cannot be read as it is.',
  401: 'Sign in first.',
  403: 'You may not do this.',
  404: 'Nothing here for you.',
  405: 'This address does not answer to that method.',
  409: 'This cannot be done any more, or not yet.',
  413: 'Too much was sent.',
  415: 'Sent in a form that is not understood here.',
  416: 'That part of the file does not exist.',
  429: 'Too many requests; wait a little.',
  500: 'Something went wrong on our side.',
  503: 'Not ready; try again in a moment.',
  507: 'No room is left here; nothing was kept. Try again when there is.',
} as const;

export type ProblemStatus = keyof typeof PROBLEMS;

interface ProblemDetails {
  readonly code?: string;
  readonly traceId?: string;
}

export function sendProblem(reply: FastifyReply, status: ProblemStatus, details: ProblemDetails = {}) {
  return reply
    .code(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title: PROBLEMS[status], status, ...details }));
}
