/**
 * Where a controller sits and whom a breach touches. Places are ISO 3166-2: FR, DE-BY. Of companies: for public authorities, and whoever
 * acts by Art. 6(1)(c) or (e), none leads (Art. 55(2)).
 */
export interface LeadQuestion {
  /** Every establishment of the controller. A representative (Art. 27) is none. */
  readonly establishments: readonly string[];
  /** Which of them decides on purposes and means and has its decisions carried out: Art. 4(16). Null: not known. */
  readonly mainEstablishment: string | null;
  /** Where the people live whom it touches substantially. */
  readonly people: readonly string[];
}

const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** Throws `RangeError` for what is no place, and for a main establishment that is none of the establishments. */
export function checkQuestion({ establishments, mainEstablishment, people }: LeadQuestion): void {
  const wrong = [...establishments, ...people].find((place) => !PLACE.test(place));
  if (wrong !== undefined)
    throw new RangeError(`"${wrong}" is no place; write an ISO 3166-2 code, FR or DE-BY.`);
  if (mainEstablishment !== null && !establishments.includes(mainEstablishment))
    throw new RangeError(
      `${mainEstablishment} is none of the establishments ${establishments.join(', ') || '(none)'}.`,
    );
}
