import type { AccountRow } from '@rightful/data';

type Known = Pick<AccountRow, 'id' | 'email' | 'displayName'>;

/**
 * Whether two accounts may be one person's: by the address without what mail servers pass over (case, a tag after `+`), or
 * by the name. In doubt they are: two officers of one name need an initial more.
 */
export function isSamePerson(one: Known, other: Known): boolean {
  return (
    one.id === other.id ||
    mailbox(one.email) === mailbox(other.email) ||
    plain(one.displayName) === plain(other.displayName)
  );
}

function mailbox(email: string): string {
  const address = email.normalize('NFKC').trim().toLowerCase();
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at).split('+')[0]}${address.slice(at)}`;
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
