import {
  Between,
  type FindOperator,
  In,
  IsNull,
  LessThan,
  LessThanOrEqual,
  MoreThan,
  MoreThanOrEqual,
  Not,
} from 'typeorm';

/** What a column must be, other than equal to one value. */
export type Condition = FindOperator<unknown>;

/** One of these values; none of the rows when the list is empty. */
export const oneOf = <T>(values: readonly T[]): Condition => In([...values]);
export const isNull = (): Condition => IsNull();
export const isNotNull = (): Condition => Not(IsNull());
export const lessThan = <T>(value: T): Condition => LessThan(value);
export const atMost = <T>(value: T): Condition => LessThanOrEqual(value);
export const moreThan = <T>(value: T): Condition => MoreThan(value);
export const atLeast = <T>(value: T): Condition => MoreThanOrEqual(value);
export const between = <T>(from: T, to: T): Condition => Between(from, to);
