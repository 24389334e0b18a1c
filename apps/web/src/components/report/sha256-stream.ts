const K = new Int32Array(64);
const START = new Int32Array(8);

// FIPS 180-4, 4.2.2 and 5.3.3: the first 32 bits of the fractions of the cube and square roots of the first primes.
for (let candidate = 2, found = 0; found < 64; candidate += 1) {
  if (![...Array(candidate).keys()].slice(2).every((divisor) => candidate % divisor !== 0)) continue;
  K[found] = ((Math.cbrt(candidate) % 1) * 2 ** 32) | 0;
  if (found < 8) START[found] = ((Math.sqrt(candidate) % 1) * 2 ** 32) | 0;
  found += 1;
}

/**
 * SHA-256 piece by piece (FIPS 180-4). The browser's own digest wants the whole input in memory, which an archive of
 * gigabytes is not. Only for recognising a file: nothing secret is hashed here.
 */
export class Sha256Stream {
  readonly #state = START.slice();
  readonly #words = new Int32Array(64);
  readonly #block = new Uint8Array(64);
  #filled = 0;
  #byteLength = 0;

  update(bytes: Uint8Array): void {
    this.#byteLength += bytes.length;
    for (let start = 0; start < bytes.length; ) {
      const piece = bytes.subarray(start, start + 64 - this.#filled);
      this.#block.set(piece, this.#filled);
      this.#filled += piece.length;
      start += piece.length;
      if (this.#filled === 64) this.#mix();
    }
  }

  /** In lower-case hex. To be called once, at the end. */
  digest(): string {
    const byteLength = this.#byteLength;
    const padding = new Uint8Array((this.#filled < 56 ? 56 : 120) - this.#filled + 8);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(byteLength / 2 ** 29));
    view.setUint32(padding.length - 4, (byteLength * 8) % 2 ** 32);
    this.update(padding);
    return [...this.#state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  #mix(): void {
    mix(this.#state, this.#words, this.#block);
    this.#filled = 0;
  }
}

/** One block into the state (FIPS 180-4, 6.2.2). `w` is room to work in. */
function mix(state: Int32Array, w: Int32Array, block: Uint8Array): void {
  const view = new DataView(block.buffer);
  for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(i * 4);
  for (let i = 16; i < 64; i += 1) {
    const x = at(w, i - 15);
    const y = at(w, i - 2);
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[i] = (at(w, i - 16) + s0 + at(w, i - 7) + s1) | 0;
  }
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = at(state, 0) + a;
  state[1] = at(state, 1) + b;
  state[2] = at(state, 2) + c;
  state[3] = at(state, 3) + d;
  state[4] = at(state, 4) + e;
  state[5] = at(state, 5) + f;
  state[6] = at(state, 6) + g;
  state[7] = at(state, 7) + h;
}

const at = (words: Int32Array, index: number): number => words[index] as number;
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
