import { expect, test } from '@jest/globals';
import { ClickTrace } from './click-trace.ts';

const traceOf = (traceparent: string) => traceparent.split('-')[1];

test('what follows a click shares its trace, what comes by itself has one of its own', () => {
  const traces = new ClickTrace();
  traces.click(1_000);
  const [first, second, late] = [1_000, 5_000, 7_000].map((at) => traces.traceparent(at));
  expect(first).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(first).not.toBe(second);
  expect(traceOf(first ?? '')).toBe(traceOf(second ?? ''));
  expect(traceOf(late ?? '')).not.toBe(traceOf(first ?? ''));
  traces.click(1_500);
  expect(traceOf(traces.traceparent(1_500))).not.toBe(traceOf(first ?? ''));
});
