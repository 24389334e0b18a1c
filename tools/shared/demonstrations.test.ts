import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Demonstration } from './demonstration.ts';
import { root } from './root.mjs';
import { moduleNames } from './run-modules.mjs';

describe.each(['prove', 'bench'] as const)('npm run %s', (kind) => {
  test('has something to show', () => {
    expect(moduleNames(kind)).not.toEqual([]);
  });

  for (const name of moduleNames(kind)) {
    test(`${name} can be called by its name and says what it shows`, async () => {
      const file = pathToFileURL(join(root, 'tools', kind, `${name}.ts`)).href;
      const module: Demonstration = await import(file);
      expect(module.name).toBe(name);
      expect(module.describe).toMatch(/\w+ \w+/);
      expect(typeof module.run).toBe('function');
    });
  }
});
