import type { Handle, PKCS11 } from 'pkcs11js';
import { KeyServiceError } from '../key-errors.ts';
import { pkcs11Failure, tokenCode } from './pkcs11-failure.ts';

type Binding = typeof import('pkcs11js');
/** Not written where it is imported: who bundles our files into one would look for a binary that may not have been built. */
const PACKAGE = 'pkcs11js';

const open = new Map<string, Pkcs11Library>();

/**
 * A library that speaks to tokens. A process has it once, whoever uses it: it is initialized for the process, signs in for the process,
 * and a session does one thing at a time. So all calls to it stand in one line.
 */
export class Pkcs11Library {
  /** Sessions from before the latest start are gone. */
  starts = 0;
  #users = 1;
  #line: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly path: string,
    readonly names: Binding,
    readonly calls: PKCS11,
  ) {
    this.start();
  }

  /** `pkcs11js` is built on the machine that installs it; where that could not be done, all else works without. */
  static async use(path: string): Promise<Pkcs11Library> {
    const names = await binding();
    const known = open.get(path);
    if (known) {
      known.#users += 1;
      return known;
    }
    const calls = new names.PKCS11();
    try {
      calls.load(path);
    } catch (error) {
      throw new KeyServiceError(`${path}, which RIGHTFUL_KEYS names, is no library that speaks to a token.`, {
        cause: error,
      });
    }
    const library = new Pkcs11Library(path, names, calls);
    open.set(path, library);
    return library;
  }

  inLine<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#line.then(work);
    this.#line = turn.catch(() => undefined);
    return turn;
  }

  /** Begins anew: what tokens there are is looked at when a library starts, not later. */
  start(): void {
    try {
      if (this.starts > 0) this.calls.C_Finalize();
    } catch (error) {
      if (tokenCode(error) !== 'CKR_CRYPTOKI_NOT_INITIALIZED') throw error;
    }
    this.starts += 1;
    try {
      this.calls.C_Initialize({ flags: this.names.CKF_OS_LOCKING_OK });
    } catch (error) {
      if (tokenCode(error) !== 'CKR_CRYPTOKI_ALREADY_INITIALIZED') throw pkcs11Failure(error);
    }
  }

  slotOf(label: string): Handle {
    const slot = this.calls
      .C_GetSlotList(true)
      .find((one) => this.calls.C_GetTokenInfo(one).label.trim() === label);
    if (slot) return slot;
    throw new Error('CKR_TOKEN_NOT_PRESENT');
  }

  release(): Promise<void> {
    return this.inLine(async () => {
      this.#users -= 1;
      if (this.#users > 0) return;
      open.delete(this.path);
      this.calls.C_Finalize();
      this.calls.close();
    });
  }
}

async function binding(): Promise<Binding> {
  try {
    const { default: names } = (await import(PACKAGE)) as { default: Binding };
    return names;
  } catch (error) {
    throw new KeyServiceError(
      'RIGHTFUL_KEYS names a token, and the package pkcs11js is not there: it has to be built on this machine. Install python3, make and g++, then run: npm rebuild pkcs11js',
      { cause: error },
    );
  }
}
