/** Who reads rows across owners to prepare an attack: nobody that the portal knows. */
export const attacker = { kind: 'system', task: 'attack' } as const;
