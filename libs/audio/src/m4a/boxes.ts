export interface Box {
  readonly type: string;
  readonly body: Buffer;
}

/** The boxes (ISO 14496-12, 4.2) that stand one after the other in `bytes`; stops at the first that does not fit. */
export function* boxes(bytes: Buffer): Generator<Box> {
  for (let offset = 0; offset + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(offset);
    if (length < 8 || offset + length > bytes.length) return;
    yield {
      type: bytes.toString('latin1', offset + 4, offset + 8),
      body: bytes.subarray(offset + 8, offset + length),
    };
    offset += length;
  }
}

/** The first box at the end of a path such as `mdia/minf/stbl`; undefined when a step is missing. */
export function boxAt(bytes: Buffer, path: string): Buffer | undefined {
  let body: Buffer | undefined = bytes;
  for (const step of path.split('/')) {
    if (body === undefined) return undefined;
    body = [...boxes(body)].find((box) => box.type === step)?.body;
  }
  return body;
}
