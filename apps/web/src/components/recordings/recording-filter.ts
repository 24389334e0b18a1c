import { CalendarDate } from '@internationalized/date';

/** Which recordings are shown: empty `deviceIds` are all; months are inclusive, `2018-05`. */
export interface ChosenRecordings {
  deviceIds: string[];
  fromMonth: string | null;
  toMonth: string | null;
}

const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/;

/** From the address of the page, so that going back, or a bookmark, shows the same. */
export function chosenFrom(search: URLSearchParams): ChosenRecordings {
  const month = (name: string) => {
    const value = search.get(name);
    return value && monthForm.test(value) ? value : null;
  };
  return { deviceIds: search.getAll('device'), fromMonth: month('from'), toMonth: month('to') };
}

export function searchOf(chosen: ChosenRecordings): string {
  const search = new URLSearchParams();
  for (const id of chosen.deviceIds) search.append('device', id);
  if (chosen.fromMonth) search.set('from', chosen.fromMonth);
  if (chosen.toMonth) search.set('to', chosen.toMonth);
  return search.toString();
}

/** What the server is asked: the chosen months of the reader's zone (IANA) as instants, the end excluded. */
export function filterOf(
  chosen: ChosenRecordings,
  timeZone: string,
): { deviceIds?: string[]; from?: string; to?: string } {
  return {
    ...(chosen.deviceIds.length > 0 && { deviceIds: chosen.deviceIds }),
    ...(chosen.fromMonth && { from: startOf(chosen.fromMonth, timeZone) }),
    ...(chosen.toMonth && { to: startOf(monthAfter(chosen.toMonth), timeZone) }),
  };
}

function startOf(month: string, timeZone: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new CalendarDate(year, number, 1).toDate(timeZone).toISOString();
}

export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
