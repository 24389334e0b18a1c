import { slug } from './slug.ts';

/**
 * The generated file name of a recording without folder and extension, from the wall clock when it was made:
 * `2018-05-12_14-15-03_kitchen_00001`.
 */
export function recordingName(localTime: string, deviceLabel: string, position: number): string {
  const [date, time] = localTime.split('T') as [string, string];
  return `${date}_${time.replaceAll(':', '-')}_${slug(deviceLabel)}_${String(position).padStart(5, '0')}`;
}
