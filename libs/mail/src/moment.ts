/** An instant as it travels in a stored message: ISO 8601 in UTC. */
export type Moment = string;

/** Spells instants in one language and one zone, with the weekday and the zone named. */
export interface MomentWords {
  /** "Saturday, 12 May 2018 at 14:15 CEST" */
  readonly at: (moment: Moment) => string;
  /** "Saturday, 12 May 2018" */
  readonly on: (moment: Moment) => string;
}

export function momentWords(locale: string, timeZone: string): MomentWords {
  const day = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone } as const;
  const minute = { ...day, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const spell = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (moment: Moment) => format.format(new Date(moment));
  };
  return { at: spell(minute), on: spell(day) };
}
