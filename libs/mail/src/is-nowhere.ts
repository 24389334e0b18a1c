/** An address under .invalid (RFC 2606), as the invented people of an exercise have: no mail can ever reach anybody there. */
export const isNowhere = (address: string): boolean => address.toLowerCase().endsWith('.invalid');
