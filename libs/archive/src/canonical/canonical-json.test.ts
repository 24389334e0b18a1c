import { describe, expect, test } from '@jest/globals';
import { canonicalJson, type Json, orderedJson } from './canonical-json.ts';

/** RFC 8785, appendix B: IEEE 754 bits and the text that they must print as. */
const numbers: [string, string][] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

describe('canonical JSON is what RFC 8785 publishes', () => {
  test.each(numbers)('the double %s prints as %s', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  test('section 3.2.2: numbers, escapes, literals', () => {
    const source =
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
      '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}';
    expect(canonicalJson(JSON.parse(source) as Json)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('section 3.2.3: members are sorted by UTF-16 code units, not by code points', () => {
    const source = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(source)) as Record<string, string>).length).toBe(7);
    expect([...canonicalJson(source).matchAll(/:"([^"]+)"/g)].map((hit) => hit[1])).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test('nested structures and empty names', () => {
    const source = JSON.parse(
      '{"1":{"f":{"f":"hi","F":5},"\\n":56.0},"10":{},"":"empty","a":{},"111":[{}],"A":{}}',
    );
    expect(canonicalJson(source as Json)).toBe(
      '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}',
    );
  });

  test('Unicode is not normalised', () => {
    expect(canonicalJson({ 'Unnormalized Unicode': '\u1e0d\u0307' })).toBe(
      '{"Unnormalized Unicode":"\u1e0d\u0307"}',
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }])('%p is refused', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('members that stand in order already', () => {
  test.each<Json>([
    {
      a: 'null',
      b: 'a \\ud800 in words',
      c: { d: 1e30, e: undefined, f: false },
      g: ['\u2028', '\ud83d\ude00'],
    },
    { a: null, b: -0, c: '', d: 'Ü"\\\n' },
  ])('give the same text: %j', (value) => {
    expect(orderedJson(value)).toBe(canonicalJson(value));
  });

  test.each<Json>([{ a: Number.NaN }, { a: [Number.POSITIVE_INFINITY] }, { a: '\ud800' }, { '\udfff': 1 }])(
    'are refused where the canonical form refuses them: %j',
    (value) => {
      expect(() => orderedJson(value)).toThrow(TypeError);
    },
  );
});
