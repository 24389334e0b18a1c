import fc from 'fast-check';
import type { FieldValue, NotificationContent } from '../notification/content.ts';
import { FORM } from '../notification/form.ts';
import type { FieldType } from '../notification/form-field.ts';

const moment = fc
  .date({ min: new Date('2018-05-25'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const words = fc.string({ minLength: 1, maxLength: 60 }).map((text) => `${text.replace(/[\r\n]/g, ' ')}.`);
const some = (options: object) => fc.uniqueArray(fc.constantFrom(...Object.keys(options)), { minLength: 1 });

function anyValue(type: FieldType): fc.Arbitrary<FieldValue> {
  switch (type.kind) {
    case 'text':
      return words;
    case 'choice':
      return fc.constantFrom(...Object.keys(type.options));
    case 'choices':
      return some(type.options);
    case 'yes-no':
      return fc.boolean();
    case 'moment':
      return moment;
    case 'amount':
      return fc.oneof(
        fc.record({ how: fc.constantFrom('exact', 'approximate'), count: fc.nat() }),
        fc.constant({ how: 'unknown' }),
      ) as fc.Arbitrary<FieldValue>;
    case 'period':
      return fc.oneof(
        fc.record({ how: fc.constant('moment'), at: moment }),
        fc.tuple(moment, moment).map(([one, other]) => ({
          how: 'range',
          from: one < other ? one : other,
          to: one < other ? other : one,
        })),
        fc.record({ how: fc.constant('ongoing'), from: moment }),
        fc.constant({ how: 'unknown' }),
      ) as fc.Arbitrary<FieldValue>;
    case 'list':
      return fc.array(fc.record(Object.fromEntries(Object.keys(type.columns).map((name) => [name, words]))), {
        minLength: 1,
        maxLength: 3,
      });
  }
}

/** What some filing may say: any fields of the form, each with something that may stand there. */
export const anyContent = (): fc.Arbitrary<NotificationContent> =>
  fc.record(Object.fromEntries(FORM.map(({ id, type }) => [id, anyValue(type)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<NotificationContent>;
