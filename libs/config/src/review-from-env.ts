import type { Config } from './config.ts';
import type { EnvValues } from './read-env.ts';

const WHEN = ['held', 'anomalies', 'always'] as const;

/** When officers must listen, and how much. A sample and a budget of nothing would make each review a form. */
export function reviewFromEnv(values: EnvValues, problems: string[]): Config['review'] {
  const given = values.RIGHTFUL_REVIEW ?? 'held';
  const when = WHEN.find((one) => one === given);
  if (!when) problems.push(`RIGHTFUL_REVIEW is ${given}; write held, anomalies or always (default held).`);
  const count = (
    name:
      | 'RIGHTFUL_REVIEW_SAMPLE'
      | 'RIGHTFUL_LISTENING_MINUTES_PER_HOUR'
      | 'RIGHTFUL_LISTENING_RECORDINGS_PER_HOUR',
    otherwise: number,
  ): number => {
    const many = values[name] ?? otherwise;
    if (many < 1) problems.push(`${name} is ${many}; write a number, 1 or more (default ${otherwise}).`);
    return many;
  };
  return {
    when: when ?? 'held',
    sampleSize: count('RIGHTFUL_REVIEW_SAMPLE', 12),
    minutesPerHour: count('RIGHTFUL_LISTENING_MINUTES_PER_HOUR', 40),
    recordingsPerHour: count('RIGHTFUL_LISTENING_RECORDINGS_PER_HOUR', 120),
  };
}
