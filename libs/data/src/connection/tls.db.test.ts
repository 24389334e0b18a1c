import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Database } from './database.ts';

const { RIGHTFUL_TEST_DATABASE_URL: server, RIGHTFUL_TEST_DATABASE_CA: caFile } = process.env;

/** By the name that stands in the certificate; the test's own address is a number. */
async function cipherWith(tls: { readonly ca: string | null } | null): Promise<string> {
  const url = new URL(server ?? '');
  url.hostname = 'localhost';
  url.pathname = '/mysql';
  const database = await Database.open(url.href, { tls });
  try {
    const [row] = await database.read((manager) => manager.query("SHOW SESSION STATUS LIKE 'Ssl_cipher'"));
    return row.Value;
  } finally {
    await database.close();
  }
}

if (!server || !caFile)
  test('an address of a file has no connection that could be encrypted', async () => {
    const database = await Database.open('sqlite::memory:', { tls: { ca: null } });
    expect(database.dialect).toBe('sqlite');
    await database.close();
  });
else
  describe('the way to a server', () => {
    test('is encrypted with a server whose certificate the authority signed', async () => {
      expect(await cipherWith({ ca: readFileSync(caFile, 'utf8') })).toMatch(/^TLS_/);
    });

    test('is not taken where the certificate is of an authority that nobody named', async () => {
      await expect(cipherWith({ ca: null })).rejects.toThrow(/certificate/);
    });

    test('lies open only where that was said', async () => {
      expect(await cipherWith(null)).toBe('');
    });
  });
