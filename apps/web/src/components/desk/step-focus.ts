/** Marks a link that opens a row of a list: `j` and `k` go from one to the next. */
export const rowLink = { 'data-row-link': '' };

/** Moves the focus to the next or the previous row; from outside to the open one, else the first. */
export function stepFocus(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row-link]')].filter(
    (row) => row.offsetParent !== null,
  );
  const here = rows.indexOf(document.activeElement as HTMLElement);
  const open = rows.findIndex((row) => row.getAttribute('aria-current') !== null);
  const next = here >= 0 ? here + step : open >= 0 ? open + step : 0;
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}
