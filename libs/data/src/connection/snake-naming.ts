import { DefaultNamingStrategy } from 'typeorm';

/** `recordedAt` in code is `recorded_at` in the database. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    const snake = propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return [...prefixes, customName || snake].join('_');
  }
}
