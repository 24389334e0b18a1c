import type { Mp3FrameHeader } from './mp3-frame-header.ts';

export interface Mp3Info {
  readonly frameCount: number | undefined;
  /** Bytes from the start of this frame to the end of the last one. */
  readonly byteLength: number | undefined;
}

/** Reads the Xing or Info header in a file's first frame; undefined when the frame carries sound instead. */
export function parseMp3Info(frame: Uint8Array, header: Mp3FrameHeader): Mp3Info | undefined {
  const view = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);
  const at = header.infoOffset;
  if (view.length < at + 16 || !['Xing', 'Info'].includes(view.toString('latin1', at, at + 4)))
    return undefined;
  const flags = view.readUInt32BE(at + 4);
  const frameCount = flags & 1 ? view.readUInt32BE(at + 8) : undefined;
  const byteLength = flags & 2 ? view.readUInt32BE(at + (flags & 1 ? 12 : 8)) : undefined;
  return { frameCount, byteLength };
}
