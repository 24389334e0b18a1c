/** Easter Sunday by Gauss, and the holidays of Bavaria by hand: shares nothing with the code under test. `YYYY-MM-DD`. */
export function isBavarianHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const a = year % 19;
  const century = Math.floor(year / 100);
  const p = Math.floor((13 + 8 * century) / 25);
  const m = (15 - p + century - Math.floor(century / 4)) % 30;
  const n = (4 + century - Math.floor(century / 4)) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  let easter = 22 + d + e;
  if (d === 29 && e === 6) easter = 50;
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) easter = 49;
  const fromEaster = Math.round((Date.parse(`${date}T00:00Z`) - Date.UTC(year, 2, easter)) / 86_400_000);
  if ([-2, 1, 39, 50, 60].includes(fromEaster)) return true;
  return ['01-01', '01-06', '05-01', '10-03', '11-01', '12-25', '12-26'].includes(date.slice(5));
}
