/** Use cases name each outcome as the schema does: `{ kind: 'RequestAccepted', … }`. */
export const kindOf = (outcome: object): string => (outcome as { readonly kind: string }).kind;
