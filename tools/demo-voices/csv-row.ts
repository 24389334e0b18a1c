/** One row of CSV; quotes only where they are needed. */
export function csvRow(values: readonly (string | number | boolean)[]): string {
  return `${values.map((value) => quoted(String(value))).join(',')}\n`;
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
