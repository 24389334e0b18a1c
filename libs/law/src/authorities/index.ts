export type { Authority } from './authority.ts';
export { authorityOf } from './authority-of.ts';
export { AUTHORITIES } from './directory.ts';
export { AUTHORITY_SOURCES, type AuthoritySource, BREACH_FORMS_OF_ALL } from './sources.ts';
