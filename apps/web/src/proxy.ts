import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '@/security/content-security-policy.ts';
import { permissionsPolicy } from '@/security/permissions-policy.ts';

/** Gives every page a nonce of its own. Next reads it from the request's policy and puts it on its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('referrer-policy', 'no-referrer');
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  response.headers.set('cross-origin-embedder-policy', 'require-corp');
  response.headers.set('cross-origin-resource-policy', 'same-origin');
  response.headers.set('permissions-policy', permissionsPolicy);
  return response;
}

export const config = { matcher: ['/((?!_next/static|icon|graphql|bytes).*)'] };
