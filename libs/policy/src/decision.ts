/** What a rule answers. `skip` leaves the question to the next rule; the end of every list denies. */
export type Decision = 'allow' | 'deny' | 'skip';
