import type { AccountRow, Data } from '@rightful/data';
import { taskScope } from '@rightful/data';
import type { MessageContent } from '@rightful/mail';
import { type AccountId, anonymous, newId, type Viewer } from '@rightful/policy';
import { openTestData, type TestData } from '@rightful/testing';
import { KeyFile, MacKey } from '@rightful/vault';
import { createAccount } from '../create-account.ts';
import type { Client } from '../identity/client.ts';
import type { PersonViewer } from '../identity/viewer-of.ts';
import type { PeopleContext } from '../people-context.ts';
import { sessionViewer } from '../session-viewer.ts';
import { signIn } from '../sign-in.ts';

export const PASSWORD = 'teal kettle at dawn';
export const FIREFOX: Client = {
  address: '192.0.2.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};
export const CHROME: Client = {
  address: '192.0.2.8',
  userAgent:
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36',
};

/** A database with people in it, and a clock that stands still until it is moved. */
export interface People {
  readonly portal: TestData;
  readonly data: Data;
  /** The context of somebody; of nobody when left out. */
  as<V extends Viewer>(viewer: V): PeopleContext<V>;
  readonly nobody: PeopleContext;
  pass(ms: number): void;
  create(email: string, role?: AccountRow['role']): Promise<AccountId>;
  /** Signs in with PASSWORD where no second step is set up. */
  open(email: string, client?: Client): Promise<{ ctx: PeopleContext<PersonViewer>; token: string }>;
  account(email: string): Promise<AccountRow>;
  /** What this token opens now. */
  reach(token: string): Promise<string>;
  /** The actions on record, oldest first, from the given place on. */
  record(after?: number): Promise<string[]>;
  mails(): Promise<{ to: string; content: MessageContent }[]>;
  close(): Promise<void>;
}

export async function openPeople(options: Parameters<typeof openTestData>[0] = {}): Promise<People> {
  const portal = await openTestData(options);
  const { data } = portal;
  const keyService = KeyFile.openOrCreate(`${portal.folder}/kek`);
  const rowKey = MacKey.openOrCreate(`${portal.folder}/rows`);
  let nowMs = Date.parse('2026-11-22T12:00:00.000Z');
  const as = <V extends Viewer>(viewer: V): PeopleContext<V> => ({
    viewer,
    now: () => new Date(nowMs),
    data,
    keyService,
    rowKey,
    jobs: { nudge: async () => undefined },
    config: { controller: { name: 'Klangwärts' } },
  });
  const nobody = as<Viewer>(anonymous);
  const system = as({ kind: 'system', task: 'test' } as const);

  async function subject() {
    const now = system.now();
    const id = newId('subject', now);
    await data.transact(now, async (tx) => {
      const row = {
        id,
        displayName: 'Somebody',
        customerNumber: null,
        keyVersion: 1,
        createdAt: now,
        erasedAt: null,
      };
      await tx.common.subjects.insert(row);
      await tx.keyring.create(taskScope(system.viewer, id), now);
    });
    return id;
  }
  return {
    portal,
    data,
    as,
    nobody,
    pass: (ms) => {
      nowMs += ms;
    },
    async create(email, role = 'customer') {
      const common = { email, displayName: 'Somebody', locale: 'en', password: PASSWORD } as const;
      if (role === 'regulator') throw new Error('not needed here');
      const input =
        role === 'customer' ? { ...common, role, subjectId: await subject() } : { ...common, role };
      const result = await createAccount(system, input);
      if (result.kind !== 'AccountCreated') throw new Error(result.code);
      return result.accountId;
    },
    async open(email, client = FIREFOX) {
      const result = await signIn(nobody, { email, password: PASSWORD, client });
      if (result.kind !== 'SignedIn') throw new Error(result.kind);
      return { ctx: as(result.viewer), token: result.token };
    },
    async account(email) {
      const account = await data.common.accounts.one({ email });
      if (account === null) throw new Error('no such account');
      return account;
    },
    async reach(token) {
      const result = await sessionViewer(nobody, token);
      return result.kind === 'Viewer' ? result.viewer.kind : result.reason;
    },
    async record(after = 0) {
      return (await data.audit.after(after, 1_000)).map((entry) => entry.action);
    },
    async mails() {
      const rows = await data.common.mails.find({ attempts: 0 }, { order: { id: 'ASC' } });
      return rows.map((row) => ({ to: row.toAddress, content: row.message as MessageContent }));
    },
    close: () => portal.close(),
  };
}
