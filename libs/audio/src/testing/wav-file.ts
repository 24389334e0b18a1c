/** A WAV file made by hand: `format` and `data` are the chunks' bodies, `claimedLength` what the data header says. */
export function wavFile(format: Buffer, data: Buffer, claimedLength = data.length): Buffer {
  const head = Buffer.alloc(12);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(4 + 8 + format.length + 8 + data.length, 4);
  head.write('WAVE', 8, 'latin1');
  return Buffer.concat([
    head,
    chunkHead('fmt ', format.length),
    format,
    chunkHead('data', claimedLength),
    data,
  ]);
}

function chunkHead(name: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(length, 4);
  return head;
}

/** The 16 bytes of a plain `fmt ` chunk. */
export function wavFormat(tag: number, channels: number, sampleRate: number, bits: number): Buffer {
  const format = Buffer.alloc(16);
  format.writeUInt16LE(tag, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(sampleRate, 4);
  format.writeUInt32LE((sampleRate * channels * bits) / 8, 8);
  format.writeUInt16LE((channels * bits) / 8, 12);
  format.writeUInt16LE(bits, 14);
  return format;
}
