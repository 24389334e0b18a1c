import type { Rule } from './rule.ts';

/** The list in words: "owner or officer", "customer, proven within 5 minutes". */
export function sentenceOf(rules: readonly Rule[]): string {
  const sentences = (role: Rule['role']) => rules.filter((rule) => rule.role === role).map((r) => r.sentence);
  const grants = sentences('grant').join(' or ') || 'nobody';
  return [grants, ...sentences('demand')].join(', ');
}
