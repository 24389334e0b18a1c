// libs/audio/src/decode/decode.worker.ts
import { parentPort } from "node:worker_threads";

// libs/audio/src/inspection-refusal.ts
var InspectionRefusal = class extends Error {
  constructor(reason, detail) {
    super(detail);
    this.name = "InspectionRefusal";
    this.reason = reason;
  }
};

// libs/audio/src/source/byte-source.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
function openByteSource(source) {
  return typeof source === "string" ? openFile(source) : overBytes(source);
}
function overBytes(bytes) {
  return {
    byteLength: bytes.byteLength,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    close: () => {
    }
  };
}
function openFile(path) {
  const fd = openSync(path, "r");
  let buffer = Buffer.allocUnsafe(64 * 1024);
  return {
    byteLength: fstatSync(fd).size,
    read(offset, length) {
      if (buffer.length < length) buffer = Buffer.allocUnsafe(length);
      let filled = 0;
      while (filled < length) {
        const count = readSync(fd, buffer, filled, length - filled, offset + filled);
        if (count === 0) break;
        filled += count;
      }
      return buffer.subarray(0, filled);
    },
    close: () => closeSync(fd)
  };
}

// libs/audio/src/flac/inspect-flac.ts
import { FLACDecoder } from "@wasm-audio-decoders/flac";
import CodecParser from "codec-parser";

// libs/audio/src/check-shape.ts
function checkShape(sampleRate, channels) {
  if (sampleRate < 1e3 || sampleRate > 384e3) {
    throw new InspectionRefusal(
      "UNSUPPORTED",
      `A sample rate of ${sampleRate} Hz is not taken (1,000 to 384,000).`
    );
  }
  if (channels < 1 || channels > 8) {
    throw new InspectionRefusal("UNSUPPORTED", `Sound with ${channels} channels is not taken (1 to 8).`);
  }
}

// libs/audio/src/inspection-limits.ts
function refuseIfTooLong(durationMs, { maxDurationMs }) {
  if (durationMs <= maxDurationMs) return;
  const minutes = Math.round(maxDurationMs / 6e4);
  throw new InspectionRefusal(
    "TOO_LONG",
    `The recording is longer than the ${minutes} minutes that are taken.`
  );
}

// libs/audio/src/peaks/peak-folder.ts
var baseWindowMs = 50;
var maxPeaks = 4e3;
var PeakFolder = class {
  constructor(sampleRate) {
    this.sampleCount = 0;
    this.peaks = [];
    this.windowMs = baseWindowMs;
    this.loudest = 0;
    this.sampleRate = sampleRate;
    this.windowEnd = this.endOfWindow(0);
  }
  /** One array per channel, all of the same length, full scale at 1; NaN counts as silence. */
  push(channelData, length = channelData[0]?.length ?? 0) {
    for (let from = 0; from < length; ) {
      const to = Math.min(length, from + this.windowEnd - this.sampleCount);
      for (const channel of channelData) this.loudest = Math.max(this.loudest, loudestOf(channel, from, to));
      this.sampleCount += to - from;
      from = to;
      if (this.sampleCount === this.windowEnd) this.closeWindow();
    }
  }
  get durationMs() {
    return this.sampleCount === 0 ? 0 : Math.max(1, Math.round(this.sampleCount * 1e3 / this.sampleRate));
  }
  finish() {
    const openedAt = this.peaks.length === 0 ? 0 : this.endOfWindow(this.peaks.length - 1);
    if (this.sampleCount > openedAt) this.closeWindow();
    return { peaks: Uint8Array.from(this.peaks), peakWindowMs: this.windowMs };
  }
  closeWindow() {
    this.peaks.push(Math.round(Math.min(1, this.loudest) * 255));
    this.loudest = 0;
    if (this.peaks.length > maxPeaks) this.widen();
    this.windowEnd = this.endOfWindow(this.peaks.length);
  }
  /** With an odd count the last window is half full: it is opened again and goes on. */
  widen() {
    const merged = [];
    for (let i = 0; i + 1 < this.peaks.length; i += 2) {
      merged.push(Math.max(this.peaks[i] ?? 0, this.peaks[i + 1] ?? 0));
    }
    if (this.peaks.length % 2 === 1) this.loudest = (this.peaks.at(-1) ?? 0) / 255;
    this.peaks = merged;
    this.windowMs *= 2;
  }
  endOfWindow(index) {
    return Math.max(1, Math.round((index + 1) * this.windowMs * this.sampleRate / 1e3));
  }
};
function loudestOf(samples, from, to) {
  let loudest = 0;
  for (let i = from; i < to; i++) {
    const value = Math.abs(samples[i]);
    if (value > loudest) loudest = value;
  }
  return loudest;
}

// libs/audio/src/decode/sound-collector.ts
var SoundCollector = class {
  /** Samples from `endSample` on are padding of the encoder and are dropped. */
  constructor(shape, limits, endSample = Number.POSITIVE_INFINITY) {
    this.shape = shape;
    this.limits = limits;
    this.endSample = endSample;
    this.folder = new PeakFolder(shape.sampleRate);
  }
  get sampleCount() {
    return this.folder.sampleCount;
  }
  take(slice) {
    if (slice.errors.length > 0) {
      const at = Math.floor(this.folder.sampleCount / this.shape.sampleRate);
      throw new InspectionRefusal(
        "DECODE_FAILED",
        `The sound is damaged about ${at} seconds after its start.`
      );
    }
    const { channelData, samplesDecoded } = slice;
    const wanted = this.endSample - this.sampleCount;
    this.folder.push(channelData, Math.min(wanted, samplesDecoded, channelData[0]?.length ?? 0));
    refuseIfTooLong(this.folder.durationMs, this.limits);
  }
  /** `promisedSamples` is what the headers say; `slack` is how many of them a sound file may lack for good reasons. */
  finish(promisedSamples, slack) {
    if (this.sampleCount + slack < promisedSamples) {
      throw new InspectionRefusal(
        "TRUNCATED",
        `The header promises ${promisedSamples} samples, but only ${this.sampleCount} could be decoded.`
      );
    }
    if (this.sampleCount === 0) throw new InspectionRefusal("EMPTY", "The file holds no sound (0 samples).");
    return { ...this.shape, durationMs: this.folder.durationMs, ...this.folder.finish() };
  }
};

// libs/audio/src/source/slices.ts
var sliceLength = 64 * 1024;
function* slices(source, start, end, length = sliceLength) {
  for (let offset = start; offset < end; ) {
    const slice = source.read(offset, Math.min(length, end - offset));
    if (slice.byteLength === 0) return;
    offset += slice.byteLength;
    yield slice;
  }
}

// libs/audio/src/flac/read-stream-info.ts
function readStreamInfo(source, offset) {
  const first = Buffer.from(source.read(offset + 4, 4 + 34));
  if (first.length < 38) throw new InspectionRefusal("TRUNCATED", "The file ends inside its FLAC header.");
  if ((first.readUInt8(0) & 127) !== 0 || first.readUIntBE(1, 3) !== 34) {
    throw new InspectionRefusal("DECODE_FAILED", "The FLAC header lacks its stream description.");
  }
  const packed = first.readBigUInt64BE(4 + 10);
  return {
    sampleRate: Number(packed >> 44n),
    channels: Number(packed >> 41n & 7n) + 1,
    bitsPerSample: Number(packed >> 36n & 31n) + 1,
    sampleCount: Number(packed & 0xfffffffffn),
    framesOffset: endOfMetadata(source, offset + 4)
  };
}
function endOfMetadata(source, start) {
  let offset = start;
  for (let last = false; !last; ) {
    const header = Buffer.from(source.read(offset, 4));
    if (header.length < 4) throw new InspectionRefusal("TRUNCATED", "The file ends inside its FLAC header.");
    last = header.readUInt8(0) >= 128;
    offset += 4 + header.readUIntBE(1, 3);
  }
  if (offset > source.byteLength)
    throw new InspectionRefusal("TRUNCATED", "The file ends inside its FLAC header.");
  return offset;
}

// libs/audio/src/flac/inspect-flac.ts
async function inspectFlac(source, offset, limits) {
  const { sampleRate, channels, sampleCount, framesOffset } = readStreamInfo(source, offset);
  checkShape(sampleRate, channels);
  const collector = new SoundCollector({ codec: "flac", sampleRate, channels }, limits);
  const parser = new CodecParser("audio/flac", { enableFrameCRC32: false });
  const decoder = new FLACDecoder();
  await decoder.ready;
  let usedBytes = 0;
  const decode = async (parsed) => {
    const frames = Array.from(parsed, (frame) => frame.data);
    usedBytes += frames.reduce((sum, frame) => sum + frame.byteLength, 0);
    if (frames.length > 0) collector.take(await decoder.decodeFrames(frames));
  };
  try {
    for (const slice of slices(source, framesOffset, source.byteLength))
      await decode(parser.parseChunk(slice));
    await decode(parser.flush());
  } finally {
    decoder.free();
  }
  const sound = collector.finish(sampleCount, 0);
  if (usedBytes !== source.byteLength - framesOffset) {
    throw new InspectionRefusal(
      "DECODE_FAILED",
      "Some bytes of the FLAC file belong to no whole frame; it is damaged."
    );
  }
  return sound;
}

// libs/audio/src/m4a/boxes.ts
function* boxes(bytes) {
  for (let offset = 0; offset + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(offset);
    if (length < 8 || offset + length > bytes.length) return;
    yield {
      type: bytes.toString("latin1", offset + 4, offset + 8),
      body: bytes.subarray(offset + 8, offset + length)
    };
    offset += length;
  }
}
function boxAt(bytes, path) {
  let body = bytes;
  for (const step of path.split("/")) {
    if (body === void 0) return void 0;
    body = [...boxes(body)].find((box) => box.type === step)?.body;
  }
  return body;
}

// libs/audio/src/m4a/read-movie.ts
var maxMovieLength = 16 * 1024 * 1024;
function readMovie(source) {
  const { movie, isStreamable } = findMovie(source);
  const tracks = [...boxes(movie)].filter((box) => box.type === "trak").map((box) => box.body);
  const [track] = tracks;
  if (track === void 0 || tracks.length !== 1 || handlerOf(track) !== "soun") {
    throw new InspectionRefusal("UNSUPPORTED", "The MP4 file does not hold exactly one track of sound.");
  }
  const descriptions = boxAt(track, "mdia/minf/stbl/stsd");
  const codec = descriptions && descriptions.length >= 16 ? descriptions.toString("latin1", 12, 16) : "";
  if (codec !== "mp4a" || descriptions?.readUInt32BE(4) !== 1) {
    throw new InspectionRefusal(
      "UNSUPPORTED",
      "The MP4 file does not hold plain AAC sound; convert it to AAC or FLAC."
    );
  }
  if (!isSelfContained(boxAt(track, "mdia/minf/dinf/dref"))) {
    throw new InspectionRefusal(
      "UNSUPPORTED",
      "The MP4 file points to sound in another file; nothing was opened."
    );
  }
  return { promisedMs: promisedMsOf(movie, track), isStreamable };
}
function isSelfContained(references) {
  if (references === void 0 || references.length < 20 || references.readUInt32BE(4) !== 1) return false;
  const [entry] = boxes(references.subarray(8));
  return entry?.type === "url " && entry.body.length === 4 && entry.body.readUInt32BE(0) === 1;
}
function findMovie(source) {
  let movie;
  let isStreamable = false;
  let hasData = false;
  for (let offset = 0; offset < source.byteLength; ) {
    const { type, length, headLength } = readHead(source, offset);
    if (type === "moov") {
      if (length > maxMovieLength)
        throw new InspectionRefusal("UNSUPPORTED", "The MP4 description is too large.");
      movie = Buffer.from(source.read(offset + headLength, length - headLength));
      isStreamable = !hasData;
    }
    if (type === "moof") {
      throw new InspectionRefusal(
        "UNSUPPORTED",
        "The MP4 file is cut into fragments; store it as one plain M4A."
      );
    }
    if (type === "mdat") hasData = true;
    offset += length;
  }
  if (movie === void 0 || !hasData) {
    throw new InspectionRefusal(
      "TRUNCATED",
      "The MP4 file ends before its description or its sound is complete."
    );
  }
  return { movie, isStreamable };
}
function readHead(source, offset) {
  const head = Buffer.from(source.read(offset, 16));
  if (head.length < 8) throw new InspectionRefusal("TRUNCATED", "The MP4 file ends in the middle of a box.");
  const short = head.readUInt32BE(0);
  const isLong = short === 1 && head.length === 16;
  const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? source.byteLength - offset : short;
  if (length < 8) throw new InspectionRefusal("DECODE_FAILED", `The MP4 file is damaged at byte ${offset}.`);
  if (offset + length > source.byteLength) {
    throw new InspectionRefusal("TRUNCATED", "The MP4 header promises more bytes than the file holds.");
  }
  return { type: head.toString("latin1", 4, 8), length, headLength: isLong ? 16 : 8 };
}
function handlerOf(track) {
  return boxAt(track, "mdia/hdlr")?.toString("latin1", 8, 12);
}
function promisedMsOf(movie, track) {
  const media = readDuration(boxAt(track, "mdia/mdhd"));
  const edits = boxAt(track, "edts/elst");
  const movieScale = readDuration(boxAt(movie, "mvhd")).scale;
  const mediaMs = media.duration * 1e3 / media.scale;
  if (edits === void 0 || edits.length < 8 || edits.readUInt8(0) !== 0) return mediaMs;
  let ticks = 0;
  for (let at = 8, left = edits.readUInt32BE(4); left > 0 && at + 12 <= edits.length; at += 12, left--) {
    if (edits.readInt32BE(at + 4) >= 0) ticks += edits.readUInt32BE(at);
  }
  return ticks === 0 ? mediaMs : Math.min(mediaMs, ticks * 1e3 / movieScale);
}
function readDuration(body) {
  const isLong = body !== void 0 && body.length > 0 && body.readUInt8(0) === 1;
  if (body === void 0 || body.length < (isLong ? 32 : 20)) {
    throw new InspectionRefusal("DECODE_FAILED", "The MP4 file does not say how long its sound is.");
  }
  const scale = body.readUInt32BE(isLong ? 20 : 12);
  if (scale === 0)
    throw new InspectionRefusal("DECODE_FAILED", "The MP4 file contradicts itself about its length.");
  return { scale, duration: isLong ? Number(body.readBigUInt64BE(24)) : body.readUInt32BE(16) };
}

// libs/audio/src/mp3/inspect-mp3.ts
import { MPEGDecoder } from "mpg123-decoder";

// libs/audio/src/sniff/length-of-id3.ts
function lengthOfId3(head) {
  if (head.byteLength < 10 || head[0] !== 73 || head[1] !== 68 || head[2] !== 51) return 0;
  const size = head.subarray(6, 10);
  if (size.some((byte) => byte > 127)) return 0;
  const hasFooter = (head[5] & 16) !== 0;
  return 10 + size.reduce((sum, byte) => sum * 128 + byte, 0) + (hasFooter ? 10 : 0);
}

// libs/audio/src/mp3/mp3-frame-header.ts
var versions = ["2.5", void 0, "2", "1"];
var sampleRates = { "1": [44100, 48e3, 32e3], "2": [22050, 24e3, 16e3], "2.5": [11025, 12e3, 8e3] };
var bitratesV1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
var bitratesV2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
function parseMp3FrameHeader(bytes) {
  if (bytes.byteLength < 4) return void 0;
  const [b0, b1, b2, b3] = bytes;
  if (b0 !== 255 || (b1 & 224) !== 224 || (b1 >> 1 & 3) !== 1) return void 0;
  const version = versions[b1 >> 3 & 3];
  if (version === void 0) return void 0;
  const kbps = (version === "1" ? bitratesV1 : bitratesV2)[b2 >> 4];
  const sampleRate = sampleRates[version][b2 >> 2 & 3];
  if (!kbps || sampleRate === void 0 || (b3 & 3) === 2) return void 0;
  const samplesPerFrame = version === "1" ? 1152 : 576;
  const channels = b3 >> 6 === 3 ? 1 : 2;
  const sideInfo = version === "1" ? channels === 1 ? 17 : 32 : channels === 1 ? 9 : 17;
  return {
    version,
    sampleRate,
    channels,
    byteLength: Math.floor(samplesPerFrame / 8 * kbps * 1e3 / sampleRate) + (b2 >> 1 & 1),
    samplesPerFrame,
    infoOffset: 4 + sideInfo
  };
}

// libs/audio/src/mp3/mp3-info.ts
function parseMp3Info(frame, header) {
  const view = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);
  const at = header.infoOffset;
  if (view.length < at + 16 || !["Xing", "Info"].includes(view.toString("latin1", at, at + 4)))
    return void 0;
  const flags = view.readUInt32BE(at + 4);
  const frameCount = flags & 1 ? view.readUInt32BE(at + 8) : void 0;
  const byteLength = flags & 2 ? view.readUInt32BE(at + (flags & 1 ? 12 : 8)) : void 0;
  return { frameCount, byteLength };
}

// libs/audio/src/mp3/walk-mp3.ts
function walkMp3(source, start) {
  const first = parseMp3FrameHeader(source.read(start, 4));
  if (first === void 0) throw new InspectionRefusal("NOT_AUDIO", "The content holds no MP3 frame.");
  const info = parseMp3Info(source.read(start, first.byteLength), first);
  let offset = start;
  let frameCount = 0;
  for (let header = first; header; ) {
    if (offset + header.byteLength > source.byteLength) {
      throw new InspectionRefusal("TRUNCATED", "The file ends in the middle of an MP3 frame.");
    }
    frameCount++;
    offset += header.byteLength;
    header = parseMp3FrameHeader(source.read(offset, 4));
    if (header && (header.sampleRate !== first.sampleRate || header.channels !== first.channels)) {
      throw new InspectionRefusal(
        "UNSUPPORTED",
        "The sample rate or the channels change half-way through the file."
      );
    }
  }
  checkTrailer(source, offset);
  const soundFrames = info === void 0 ? frameCount : frameCount - 1;
  const promisedMore = info?.byteLength !== void 0 ? info.byteLength > offset - start : info?.frameCount !== void 0 && info.frameCount > soundFrames + 1;
  if (promisedMore) {
    throw new InspectionRefusal("TRUNCATED", "The MP3 header promises more frames than the file holds.");
  }
  if (soundFrames === 0) throw new InspectionRefusal("EMPTY", "The file holds no sound (0 frames).");
  return { header: first, frameCount: soundFrames, end: offset };
}
function checkTrailer(source, offset) {
  const tail = Buffer.from(source.read(offset, 32));
  const known = ["TAG", "APETAGEX", "LYRICSBEGIN", "3DI"].some(
    (mark) => tail.toString("latin1").startsWith(mark)
  );
  if (tail.byteLength === 0 || known || lengthOfId3(tail) > 0 || tail.every((byte) => byte === 0)) return;
  if (tail.byteLength < 4)
    throw new InspectionRefusal("TRUNCATED", "The file ends in the middle of an MP3 frame.");
  throw new InspectionRefusal(
    "DECODE_FAILED",
    `The MP3 frames break off at byte ${offset}; the file is damaged.`
  );
}

// libs/audio/src/mp3/inspect-mp3.ts
var trimmedFrames = 4;
async function inspectMp3(source, offset, limits) {
  const { header, frameCount, end } = walkMp3(source, offset);
  const { sampleRate, channels, samplesPerFrame } = header;
  const collector = new SoundCollector({ codec: "mp3", sampleRate, channels }, limits);
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    for (const slice of slices(source, offset, end)) collector.take(decoder.decode(slice));
  } finally {
    decoder.free();
  }
  return collector.finish(frameCount * samplesPerFrame, trimmedFrames * samplesPerFrame);
}

// libs/audio/src/ogg/inspect-ogg.ts
import { OggVorbisDecoder } from "@wasm-audio-decoders/ogg-vorbis";
import { OggOpusDecoder } from "ogg-opus-decoder";

// libs/audio/src/ogg/crc32-ogg.ts
var table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit++) value = value & 2147483648 ? value << 1 ^ 79764919 : value << 1;
  return value >>> 0;
});
function crc32Ogg(page) {
  let crc = 0;
  for (let i = 0; i < page.length; i++) {
    const byte = i >= 22 && i < 26 ? 0 : page[i];
    crc = (crc << 8 ^ table[(crc >>> 24 ^ byte) & 255]) >>> 0;
  }
  return crc;
}

// libs/audio/src/ogg/read-ogg-codec.ts
function readOggCodec(packet) {
  const name = packet.toString("latin1", 0, 8);
  if (name === "OpusHead" && packet.length >= 19) {
    const preSkip = packet.readUInt16LE(10);
    return { codec: "opus", channels: packet.readUInt8(9), sampleRate: 48e3, granuleRate: 48e3, preSkip };
  }
  if (name.startsWith("vorbis") && packet.length >= 30) {
    const sampleRate = packet.readUInt32LE(12);
    return {
      codec: "vorbis",
      channels: packet.readUInt8(11),
      sampleRate,
      granuleRate: sampleRate,
      preSkip: 0
    };
  }
  throw new InspectionRefusal(
    "UNSUPPORTED",
    "The Ogg file holds neither Opus nor Vorbis; convert it to one of these, or to WAV, FLAC, MP3 or M4A."
  );
}

// libs/audio/src/ogg/walk-ogg.ts
function walkOgg(source, start) {
  let codec;
  let serial = 0;
  let sequence = 0;
  let firstGranule = -1n;
  let lastGranule = 0n;
  let ended = false;
  for (let offset = start; offset < source.byteLength; sequence++) {
    const page = readPage(source, offset);
    if (ended)
      throw new InspectionRefusal("UNSUPPORTED", "The file holds several Ogg streams one after the other.");
    codec ??= readOggCodec(page.subarray(27 + page.readUInt8(26)));
    if (sequence === 0) serial = page.readUInt32LE(14);
    if (page.readUInt32LE(14) !== serial) {
      throw new InspectionRefusal("UNSUPPORTED", "The file holds several Ogg streams side by side.");
    }
    if (page.readUInt32LE(18) !== sequence) {
      throw new InspectionRefusal(
        "DECODE_FAILED",
        `A page of the Ogg stream is missing before byte ${offset}.`
      );
    }
    const granule = page.readBigInt64LE(6);
    if (granule > 0n) {
      if (firstGranule < 0n) firstGranule = granule;
      lastGranule = granule;
    }
    ended = (page.readUInt8(5) & 4) !== 0;
    offset += page.length;
  }
  if (codec === void 0 || !ended) {
    throw new InspectionRefusal("TRUNCATED", "The Ogg stream breaks off before its last page.");
  }
  const startsLate = firstGranule > BigInt(2 * codec.granuleRate);
  const span = startsLate ? lastGranule - firstGranule : lastGranule - BigInt(codec.preSkip);
  const promisedSamples = span > 0n ? Number(span) : 0;
  return { ...codec, promisedSamples, endSample: startsLate ? Number.POSITIVE_INFINITY : promisedSamples };
}
function readPage(source, offset) {
  const head = Buffer.from(source.read(offset, 27 + 255));
  const mark = head.toString("latin1", 0, 4);
  if (mark !== "OggS".slice(0, mark.length) || head.length > 4 && head.readUInt8(4) !== 0) {
    throw new InspectionRefusal("DECODE_FAILED", `The Ogg stream is damaged at byte ${offset}.`);
  }
  const segments = head.length < 27 ? 0 : head.readUInt8(26);
  const bodyLength = head.subarray(27, 27 + segments).reduce((sum, byte) => sum + byte, 0);
  const page = Buffer.from(source.read(offset, 27 + segments + bodyLength));
  if (head.length < 27 + segments || page.length < 27 + segments + bodyLength) {
    throw new InspectionRefusal("TRUNCATED", "The file ends in the middle of an Ogg page.");
  }
  if (crc32Ogg(page) !== page.readUInt32LE(22)) {
    throw new InspectionRefusal(
      "DECODE_FAILED",
      `The checksum of the Ogg page at byte ${offset} does not match.`
    );
  }
  return page;
}

// libs/audio/src/ogg/inspect-ogg.ts
var slackSeconds = 1;
async function inspectOgg(source, offset, limits) {
  const { codec, sampleRate, channels, promisedSamples, endSample } = walkOgg(source, offset);
  checkShape(sampleRate, channels);
  const collector = new SoundCollector({ codec, sampleRate, channels }, limits, endSample);
  const decoder = codec === "opus" ? new OggOpusDecoder() : new OggVorbisDecoder();
  await decoder.ready;
  try {
    for (const slice of slices(source, offset, source.byteLength))
      collector.take(await decoder.decode(slice.slice()));
    collector.take(await decoder.flush());
  } finally {
    decoder.free();
  }
  return collector.finish(promisedSamples, slackSeconds * sampleRate);
}

// libs/audio/src/sniff/audio-format.ts
function formatOfExtension(extension) {
  const name = extension.replace(/^\./, "").toLowerCase();
  const synonyms = {
    wav: "wav",
    wave: "wav",
    flac: "flac",
    mp3: "mp3",
    ogg: "ogg",
    oga: "ogg",
    opus: "ogg",
    m4a: "m4a",
    mp4: "m4a"
  };
  return Object.hasOwn(synonyms, name) ? synonyms[name] : void 0;
}

// libs/audio/src/sniff/describe-stranger.ts
var starts = (magic, offset = 0) => (head) => head.toString("latin1", offset, offset + magic.length) === magic;
var otherSound = [
  [starts("FORM"), "AIFF"],
  [starts("RIFX"), "big-endian WAV (RIFX)"],
  [starts(".snd"), "Sun AU"],
  [starts("#!AMR"), "AMR"],
  [starts("caff"), "Core Audio (CAF)"],
  [starts("MAC "), "Monkey's Audio"],
  [starts("wvpk"), "WavPack"],
  [starts("E\xDF\xA3"), "Matroska or WebM"],
  [starts("0&\xB2u\x8Ef\xCF"), "Windows Media"],
  [starts("ftypqt", 4), "QuickTime"],
  [(head) => head[0] === 255 && ((head[1] ?? 0) & 246) === 240, "raw AAC (ADTS)"],
  [(head) => head[0] === 255 && ((head[1] ?? 0) & 224) === 224, "MPEG audio of a kind other than MP3"]
];
var otherThings = [
  [starts("PK"), "a ZIP archive (or an office document)"],
  [starts("PK"), "an empty ZIP archive"],
  [starts("\x8B"), "a gzip file"],
  [starts("7z\xBC\xAF'"), "a 7z archive"],
  [starts("Rar!"), "a RAR archive"],
  [starts("%PDF"), "a PDF document"],
  [starts("\x89PNG"), "a PNG picture"],
  [starts("\xFF\xD8\xFF"), "a JPEG picture"],
  [starts("RIFF"), "a RIFF file without sound"],
  [starts("\x7FELF"), "a program"],
  [starts("MZ"), "a program"],
  [starts("ftyp", 4), "a picture"]
];
var playlist = /^\s*(ffconcat\b|#EXTM3U|#EXTINF|\[playlist\]|<asx\b|<smil\b|<\?xml[^>]*>\s*<(playlist|MPD)\b|<MPD\b)/i;
function describeStranger(head) {
  const text = asText(head);
  if (text !== void 0) return describeText(text);
  const thing = otherThings.find(([test]) => test(head));
  if (thing !== void 0)
    return new InspectionRefusal("NOT_AUDIO", `The content is ${thing[1]}, not sound.`);
  const sound = otherSound.find(([test]) => test(head));
  if (sound === void 0) {
    return new InspectionRefusal("NOT_AUDIO", "The content is not sound in any known format.");
  }
  return new InspectionRefusal(
    "UNSUPPORTED",
    `The content is ${sound[1]}, which is not taken; convert it to WAV, FLAC, MP3, Ogg (Opus, Vorbis) or M4A.`
  );
}
function describeText(text) {
  return new InspectionRefusal(
    "NOT_AUDIO",
    playlist.test(text) ? "The content is a playlist that names other files, not sound; nothing it names was opened." : "The content is text, not sound."
  );
}
function asText(head) {
  const encoding = head[0] === 255 && head[1] === 254 ? "utf-16le" : head[0] === 254 && head[1] === 255 ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(head).replace(/\ufffd{1,3}$/, "");
  return text === "" || /[\x00-\x08\x0e-\x1f\ufffd]/.test(text) ? void 0 : text;
}

// libs/audio/src/sniff/sniff-format.ts
function sniffFormat(source) {
  if (source.byteLength === 0) throw new InspectionRefusal("EMPTY", "The file is empty (0 bytes).");
  const offset = skipTags(source);
  const head = Buffer.from(source.read(offset, 4096));
  const format = formatOfMagic(head) ?? (startsWithMp3(source, offset) ? "mp3" : void 0);
  if (format === void 0) throw describeStranger(head);
  return { format, offset };
}
function skipTags(source) {
  let offset = 0;
  for (let tags = 0; tags < 4; tags++) {
    const length = lengthOfId3(source.read(offset, 10));
    if (length === 0) return offset;
    offset += length;
    if (offset >= source.byteLength) {
      throw new InspectionRefusal("TRUNCATED", "The file ends inside its ID3 tag; no sound follows.");
    }
  }
  return offset;
}
function formatOfMagic(head) {
  const at = (offset, length) => head.toString("latin1", offset, offset + length);
  if ((at(0, 4) === "RIFF" || at(0, 4) === "RF64") && at(8, 4) === "WAVE") return "wav";
  if (at(0, 4) === "fLaC") return "flac";
  if (at(0, 4) === "OggS") return "ogg";
  if (at(4, 4) === "ftyp" && !["qt  ", "heic", "avif", "mif1"].includes(at(8, 4))) return "m4a";
  return void 0;
}
function startsWithMp3(source, offset) {
  const first = parseMp3FrameHeader(source.read(offset, 4));
  if (first === void 0) return false;
  const next = source.read(offset + first.byteLength, 4);
  if (next.byteLength < 4) return offset + first.byteLength >= source.byteLength;
  const second = parseMp3FrameHeader(next);
  return second !== void 0 && second.sampleRate === first.sampleRate && second.version === first.version;
}

// libs/audio/src/wav/companding.ts
function decodeAlaw(byte) {
  const bits = byte ^ 85;
  const exponent = bits >> 4 & 7;
  const mantissa = (bits & 15) << 4;
  const magnitude = exponent === 0 ? mantissa + 8 : mantissa + 264 << exponent - 1;
  return (bits & 128 ? magnitude : -magnitude) / 32768;
}
function decodeMulaw(byte) {
  const bits = ~byte & 255;
  const magnitude = (((bits & 15) << 3) + 132 << (bits >> 4 & 7)) - 132;
  return (bits & 128 ? -magnitude : magnitude) / 32768;
}

// libs/audio/src/wav/wav-encoding.ts
var pcm = {
  8: { codec: "pcm_u8", bytesPerSample: 1, sampleAt: (v, o) => (v.getUint8(o) - 128) / 128 },
  16: { codec: "pcm_s16le", bytesPerSample: 2, sampleAt: (v, o) => v.getInt16(o, true) / 32768 },
  24: {
    codec: "pcm_s24le",
    bytesPerSample: 3,
    sampleAt: (v, o) => (v.getUint16(o, true) + v.getInt8(o + 2) * 65536) / 8388608
  },
  32: { codec: "pcm_s32le", bytesPerSample: 4, sampleAt: (v, o) => v.getInt32(o, true) / 2147483648 }
};
var float = {
  32: { codec: "pcm_f32le", bytesPerSample: 4, sampleAt: (v, o) => v.getFloat32(o, true) },
  64: { codec: "pcm_f64le", bytesPerSample: 8, sampleAt: (v, o) => v.getFloat64(o, true) }
};
var alaw = {
  8: { codec: "pcm_alaw", bytesPerSample: 1, sampleAt: (v, o) => decodeAlaw(v.getUint8(o)) }
};
var mulaw = {
  8: { codec: "pcm_mulaw", bytesPerSample: 1, sampleAt: (v, o) => decodeMulaw(v.getUint8(o)) }
};
var byTag = {
  1: pcm,
  3: float,
  6: alaw,
  7: mulaw
};
var extensible = 65534;
function wavEncodingOf(format) {
  const outerTag = format.readUInt16LE(0);
  const tag = outerTag === extensible && format.length >= 26 ? format.readUInt16LE(24) : outerTag;
  const bits = format.readUInt16LE(14);
  const encoding = byTag[tag]?.[bits];
  if (encoding === void 0) {
    throw new InspectionRefusal(
      "UNSUPPORTED",
      `The WAV file stores its sound in a way that is not taken (kind ${tag}, ${bits} bits); convert it to 16-bit PCM.`
    );
  }
  return encoding;
}

// libs/audio/src/wav/read-wav-header.ts
var unknownLengths = /* @__PURE__ */ new Set([4294967295, 2147483647, 4294967294]);
function readWavHeader(source) {
  let format;
  let longDataLength;
  for (let offset = 12; ; ) {
    const head = Buffer.from(source.read(offset, 8));
    if (head.length < 8) {
      throw new InspectionRefusal("TRUNCATED", "The WAV file ends before its sound begins.");
    }
    const name = head.toString("latin1", 0, 4);
    const length = head.readUInt32LE(4);
    if (name === "ds64") longDataLength = readLongDataLength(source, offset + 8);
    if (name === "fmt ") format = Buffer.from(source.read(offset + 8, Math.min(length, 40)));
    if (name === "data") {
      return withData(
        source,
        format,
        offset + 8,
        length === 4294967295 ? longDataLength ?? length : length
      );
    }
    offset += 8 + length + length % 2;
  }
}
function readLongDataLength(source, offset) {
  const sizes = Buffer.from(source.read(offset, 16));
  return sizes.length < 16 ? void 0 : Number(sizes.readBigUInt64LE(8));
}
function withData(source, format, dataOffset, dataLength) {
  if (format === void 0 || format.length < 16) {
    throw new InspectionRefusal("DECODE_FAILED", "The WAV header does not say how its sound is stored.");
  }
  const encoding = wavEncodingOf(format);
  const channels = format.readUInt16LE(2);
  const bytesPerFrame = format.readUInt16LE(12);
  if (channels === 0 || bytesPerFrame !== channels * encoding.bytesPerSample) {
    throw new InspectionRefusal(
      "DECODE_FAILED",
      "The WAV header contradicts itself about channels and sample size."
    );
  }
  if (dataLength === 0) throw new InspectionRefusal("EMPTY", "The file holds no sound (0 samples).");
  if (dataOffset + dataLength > source.byteLength) {
    const why = unknownLengths.has(dataLength) ? "The WAV header was never completed by the program that wrote it, so nobody can tell whether the sound is whole." : `The WAV header promises ${dataLength} bytes of sound, the file holds ${source.byteLength - dataOffset}.`;
    throw new InspectionRefusal("TRUNCATED", why);
  }
  if (dataLength % bytesPerFrame !== 0) {
    throw new InspectionRefusal("TRUNCATED", "The sound ends in the middle of a sample.");
  }
  return { encoding, channels, sampleRate: format.readUInt32LE(4), bytesPerFrame, dataOffset, dataLength };
}

// libs/audio/src/wav/inspect-wav.ts
function inspectWav(source, limits) {
  const { encoding, channels, sampleRate, bytesPerFrame, dataOffset, dataLength } = readWavHeader(source);
  checkShape(sampleRate, channels);
  const collector = new SoundCollector({ codec: encoding.codec, sampleRate, channels }, limits);
  const framesPerSlice = Math.floor(sliceLength / bytesPerFrame);
  const channelData = Array.from({ length: channels }, () => new Float32Array(framesPerSlice));
  for (const slice of slices(source, dataOffset, dataOffset + dataLength, framesPerSlice * bytesPerFrame)) {
    const view = new DataView(slice.buffer, slice.byteOffset, slice.byteLength);
    const samplesDecoded = Math.floor(slice.byteLength / bytesPerFrame);
    for (const [channel, samples] of channelData.entries()) {
      const within = channel * encoding.bytesPerSample;
      for (let i = 0; i < samplesDecoded; i++)
        samples[i] = encoding.sampleAt(view, i * bytesPerFrame + within);
    }
    collector.take({ channelData, samplesDecoded, errors: [] });
  }
  return collector.finish(dataLength / bytesPerFrame, 0);
}

// libs/audio/src/decode/inspect-in-thread.ts
async function inspectInThread(source, claimedExtension, limits) {
  const { format, offset } = sniffFormat(source);
  if (formatOfExtension(claimedExtension) !== format) {
    const name = claimedExtension.replace(/^\./, "").slice(0, 12);
    const claim = name === "" ? "has no extension" : `is named .${name.replace(/[^\w]/g, "?")}`;
    throw new InspectionRefusal("WRONG_EXTENSION", `The file ${claim} but its content is ${format}.`);
  }
  switch (format) {
    case "wav":
      return { format, sound: inspectWav(source, limits) };
    case "mp3":
      return { format, sound: await inspectMp3(source, offset, limits) };
    case "flac":
      return { format, sound: await inspectFlac(source, offset, limits) };
    case "ogg":
      return { format, sound: await inspectOgg(source, offset, limits) };
    case "m4a":
      return { format, movie: readMovie(source) };
  }
}

// libs/audio/src/decode/decode.worker.ts
console.error = () => {
};
console.warn = () => {
};
async function carryOut({ source, claimedExtension, limits }) {
  let opened;
  try {
    opened = openByteSource(source);
  } catch (error) {
    const { code, message } = error;
    return { unreadable: { code, message } };
  }
  try {
    return { verdict: await inspectInThread(opened, claimedExtension, limits) };
  } catch (error) {
    if (error instanceof InspectionRefusal)
      return { refused: { reason: error.reason, detail: error.message } };
    return {
      refused: { reason: "DECODE_FAILED", detail: "The sound is damaged; the decoder gave up on it." }
    };
  } finally {
    opened.close();
  }
}
var port = parentPort;
if (port === null) throw new Error("decode.worker is started as a worker thread only");
port.on("message", async (task) => port.postMessage(await carryOut(task)));
port.postMessage("ready");
