import type { CalendarDate } from './calendar-date.ts';
import type { RegimeId, RegimeVersion } from './regime.ts';
import { regimes } from './regimes/index.ts';

/** The version of a body of law that a request of that day falls under. Throws `RangeError` when it is older than the law. */
export function regimeAt(id: RegimeId, receivedOn: CalendarDate): RegimeVersion {
  const { title, versions } = regimes[id];
  const version = versions.findLast(({ validFrom }) => validFrom <= receivedOn);
  if (version) return version;
  throw new RangeError(
    `${title.en} applies from ${versions[0].validFrom}; the request came on ${receivedOn}.`,
  );
}
