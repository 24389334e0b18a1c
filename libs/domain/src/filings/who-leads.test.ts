import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { envToConfig, readEnv } from '@rightful/config';
import { whoLeads } from './who-leads.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rightful-leads-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const asked = (env: Record<string, string>) => {
  const found = whoLeads({ config: envToConfig(readEnv(env), root) });
  return (
    found && [found.lead?.id ?? null, found.concerned.map(({ id }) => id), found.apart.map(({ id }) => id)]
  );
};

test('a controller in one place, with customers there or nowhere known, has one authority: nothing is said', () => {
  expect(asked({})).toBeNull();
  expect(asked({ RIGHTFUL_CUSTOMER_PLACES: 'DE' })).toBeNull();
});

test('the first establishment is the main one: its authority leads', () => {
  const RIGHTFUL_CUSTOMER_PLACES = 'DE, PL,GB';
  expect(asked({ RIGHTFUL_ESTABLISHMENTS: 'DE-BE,FR', RIGHTFUL_CUSTOMER_PLACES })).toEqual([
    'de-be',
    ['fr', 'pl'],
    ['gb'],
  ]);
  expect(asked({ RIGHTFUL_ESTABLISHMENTS: 'FR,DE-BE', RIGHTFUL_CUSTOMER_PLACES })).toEqual([
    'fr',
    ['de-be', 'pl'],
    ['gb'],
  ]);
});

test('where nothing else is said, the place of the law is the one establishment', () => {
  expect(asked({ RIGHTFUL_JURISDICTION: 'DE-HH', RIGHTFUL_CUSTOMER_PLACES: 'AT' })).toEqual([
    'de-hh',
    ['at'],
    [],
  ]);
});

test('a controller outside of the Union has as many as its customers’ states', () => {
  expect(asked({ RIGHTFUL_JURISDICTION: 'US', RIGHTFUL_CUSTOMER_PLACES: 'FR,IE' })).toEqual([
    null,
    ['fr', 'ie'],
    [],
  ]);
});
