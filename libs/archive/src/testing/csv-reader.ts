import { StringDecoder } from 'node:string_decoder';

/** Reads RFC 4180 as this project writes it (all cells in quotes, lines end in CR LF), row by row. */
export class CsvReader {
  private readonly decoder = new StringDecoder('utf8');
  private row: string[] = [];
  private cell = '';
  private state: 'before' | 'inside' | 'quote' | 'return' = 'before';

  constructor(private readonly onRow: (cells: string[]) => void) {}

  readonly push = (piece: Buffer): void => {
    for (const character of this.decoder.write(piece)) this.take(character);
  };

  /** Throws when the text ends in the middle of a row. */
  end(): void {
    if (this.state !== 'before' || this.row.length > 0)
      throw new Error('the table ends in the middle of a row');
  }

  private take(character: string): void {
    if (this.state === 'before' && character === '"') this.state = 'inside';
    else if (this.state === 'before' && character === '\ufeff') return;
    else if (this.state === 'inside' && character === '"') this.state = 'quote';
    else if (this.state === 'inside') this.cell += character;
    else if (this.state === 'quote' && character === '"') {
      this.cell += '"';
      this.state = 'inside';
    } else if (this.state === 'quote' && (character === ',' || character === '\r')) {
      this.row.push(this.cell);
      this.cell = '';
      this.state = character === ',' ? 'before' : 'return';
    } else if (this.state === 'return' && character === '\n') {
      const row = this.row;
      this.row = [];
      this.state = 'before';
      this.onRow(row);
    } else throw new Error('the table is malformed');
  }
}
