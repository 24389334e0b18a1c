import type { Role } from '@/generated/graphql.ts';

const homes: Record<Role, string> = { CUSTOMER: '/', OFFICER: '/desk', REGULATOR: '/authority' };

/** The first page of each role. */
export function homeOf(role: Role): string {
  return homes[role];
}
