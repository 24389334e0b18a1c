import { StringDecoder } from 'node:string_decoder';

/** Cuts UTF-8 bytes that come in pieces into lines without their `\n`; keeps one line in memory. */
export class LineReader {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';

  constructor(private readonly onLine: (line: string) => void) {}

  readonly push = (piece: Buffer): void => {
    const lines = (this.rest + this.decoder.write(piece)).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.onLine(line);
  };

  end(): void {
    this.onLine(this.rest + this.decoder.end());
  }
}
