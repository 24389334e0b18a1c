import type { QueryRunner } from 'typeorm';

/**
 * Texts compare byte by byte, trailing spaces included. The servers' defaults fold case, accents and
 * padding, and then `ABC `, `abc` and `àbc` are one owner.
 */
export async function compareBytes(runner: QueryRunner): Promise<void> {
  const [{ name, version }] = (await runner.query('SELECT DATABASE() AS name, VERSION() AS version')) as [
    { name: string; version: string },
  ];
  const collation = /mariadb/i.test(version) ? 'utf8mb4_nopad_bin' : 'utf8mb4_0900_bin';
  await runner.query(
    `ALTER DATABASE \`${name.replaceAll('`', '``')}\` CHARACTER SET utf8mb4 COLLATE ${collation}`,
  );
}
