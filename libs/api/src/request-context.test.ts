import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous } from '@rightful/policy';
import { openTestPortal, type TestPortal } from '@rightful/testing';
import { RequestContext } from './request-context.ts';

let at: TestPortal;
beforeAll(async () => {
  at = await openTestPortal();
});
afterAll(() => at.close());

test('strangers are counted by network, so that another IPv6 address is no new budget', () => {
  const countedAs = (address: string) =>
    new RequestContext(
      at.portal,
      { version: '0.0.0', demo: false },
      {
        viewer: anonymous,
        token: undefined,
        client: { address, userAgent: undefined },
        keepToken: () => undefined,
      },
    ).countedAs;
  expect(countedAs('2001:db8::1')).toBe(countedAs('2001:db8:0:0:ffff::2'));
  expect(countedAs('2001:db8::1')).not.toBe(countedAs('2001:db8:0:1::1'));
  expect(countedAs('192.0.2.1')).not.toBe(countedAs('192.0.2.2'));
});
