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

/** One of these values; none of the rows when the list is empty. */
export const oneOf = <T>(values: readonly T[]): FindOperator<T> => In([...values]) as FindOperator<T>;
export const isNull = (): FindOperator<never> => IsNull() as FindOperator<never>;
export const isNotNull = (): FindOperator<never> => Not(IsNull()) as FindOperator<never>;
export const lessThan = <T>(value: T): FindOperator<T> => LessThan(value);
export const atMost = <T>(value: T): FindOperator<T> => LessThanOrEqual(value);
export const moreThan = <T>(value: T): FindOperator<T> => MoreThan(value);
export const atLeast = <T>(value: T): FindOperator<T> => MoreThanOrEqual(value);
export const between = <T>(from: T, to: T): FindOperator<T> => Between(from, to);
