import { expect, test } from '@jest/globals';
import { Meters } from './meters.ts';

test('tells what was counted, under names and labels of the code', async () => {
  const meters = new Meters();
  meters.answered('POST', '/graphql', 200, 0.03);
  meters.refusedField('Customer.email');
  meters.awaitRecords(['open-incident']);
  meters.recorded('ask-for-copy');
  meters.ran('build-archive', 'failed', 2);
  const { text } = await meters.tell();
  expect(text).toContain(
    'rightful_http_request_duration_seconds_bucket{le="0.1",method="POST",route="/graphql",status="200"} 1',
  );
  expect(text).toContain('rightful_refusals_total 1');
  expect(text).toContain('rightful_refused_fields_total{field="Customer.email"} 1');
  expect(text).toContain('rightful_audit_records_total{action="open-incident"} 0');
  expect(text).toContain('rightful_audit_records_total{action="ask-for-copy"} 1');
  expect(text).toContain('rightful_job_duration_seconds_count{kind="build-archive",outcome="failed"} 1');
});

test('a part that is away, or never answers, is told as away, and the rest all the same', async () => {
  const meters = new Meters();
  meters.beforeTelling('database', async () => undefined);
  meters.beforeTelling('storage', () => Promise.reject(new Error('gone')));
  meters.beforeTelling('redis', () => new Promise(() => undefined));
  const { text } = await meters.tell();
  const up = (part: string) => text.match(new RegExp(`rightful_up\\{part="${part}"\\} (\\d)`))?.[1];
  expect([up('database'), up('storage'), up('redis')]).toEqual(['1', '0', '0']);
});
