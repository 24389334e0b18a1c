import type { Rule } from '@rightful/policy';
import { Extensions } from 'type-graphql';

type AnyDecorator = (target: object, property?: string | symbol, descriptor?: object) => void;

const stated = new Map<string, Set<string>>();

/**
 * States who may read a field, call a query or mutation, or set an input field; on a type it is the default of
 * the fields. Never inherited: the rule is kept under the name of the class that states it, because type-graphql
 * hands a base class's extensions down to its subclasses and lets the base win.
 */
export function Access(...rules: readonly Rule[]): AnyDecorator {
  return (target, property, descriptor) => {
    const { name } = typeof target === 'function' ? target : target.constructor;
    const decorate = Extensions({ [accessKey(name)]: rules }) as AnyDecorator;
    decorate(target, property, descriptor);
    if (typeof property === 'string') stated.set(name, (stated.get(name) ?? new Set()).add(property));
  };
}

export const accessKey = (className: string): string => `access:${className}`;
export const argumentKey = (argumentName: string): string => `argument:${argumentName}`;

/** How many members of a class state a rule of their own: each must have arrived at a field. */
export const statedMembers = (className: string): ReadonlySet<string> => stated.get(className) ?? new Set();
