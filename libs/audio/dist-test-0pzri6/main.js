// libs/audio/src/decode/decode-pool.ts
import { availableParallelism } from "node:os";

// libs/audio/src/decode/start-decode-worker.ts
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
function startDecodeWorker() {
  const runsFromSource = import.meta.url.endsWith(".ts");
  const entry = new URL(runsFromSource ? "./decode.worker.ts" : "./decode.worker.js", import.meta.url);
  return new Worker(runsFromSource ? throughTsx(entry) : entry, {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true
  });
}
function throughTsx(entry) {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx"));
  const api = new URL("./esm/api/index.mjs", loader);
  const program = `import { register } from '${api.href}'; register(); await import('${entry.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}

// libs/audio/src/decode/decode-thread.ts
var DecodeThread = class {
  /** Throws when the thread cannot be started, which is a fault of the installation, not of the file. */
  async run(task, timeLimitMs) {
    const worker = await this.started();
    worker.ref();
    const reply = await answerOf(worker, task, timeLimitMs);
    if (reply === "overrun" || reply === "died") {
      await this.close();
      return { refused: { reason: "DECODE_FAILED", detail: whyGivenUp(reply, timeLimitMs) } };
    }
    worker.unref();
    return reply;
  }
  async close() {
    const worker = this.worker;
    this.worker = void 0;
    await worker?.terminate();
  }
  async started() {
    if (this.worker !== void 0) return this.worker;
    const worker = startDecodeWorker();
    worker.stdout.resume();
    worker.stderr.resume();
    await readiness(worker);
    worker.on("error", () => {
    });
    this.worker = worker;
    return worker;
  }
};
function readiness(worker) {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error("The decoding thread ended before it was ready."));
    worker.once("error", reject);
    worker.once("exit", onExit);
    worker.once("message", () => {
      worker.off("error", reject);
      worker.off("exit", onExit);
      resolve();
    });
  });
}
function answerOf(worker, task, timeLimitMs) {
  return new Promise((resolve) => {
    const settle = (result) => {
      clearTimeout(timer);
      worker.off("message", settle);
      worker.off("exit", onExit);
      resolve(result);
    };
    const onExit = () => settle("died");
    const timer = setTimeout(settle, timeLimitMs, "overrun");
    worker.on("message", settle);
    worker.on("exit", onExit);
    worker.postMessage(task);
  });
}
function whyGivenUp(end, timeLimitMs) {
  if (end === "died") return "The sound is damaged; the decoder broke on it.";
  return `Decoding took longer than the ${Math.ceil(timeLimitMs / 1e3)} seconds allowed for a file of this size.`;
}

// libs/audio/src/decode/decode-pool.ts
var DecodePool = class {
  constructor(size = Math.max(1, Math.min(4, availableParallelism() - 1))) {
    this.threads = [];
    this.idle = [];
    this.waiting = [];
    this.size = size;
  }
  async run(task, timeLimitMs) {
    const thread = await this.freeThread();
    try {
      return await thread.run(task, timeLimitMs);
    } finally {
      const next = this.waiting.shift();
      if (next) next(thread);
      else this.idle.push(thread);
    }
  }
  async close() {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
  async freeThread() {
    const idle = this.idle.pop();
    if (idle !== void 0) return idle;
    if (this.threads.length < this.size) {
      const thread = new DecodeThread();
      this.threads.push(thread);
      return thread;
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }
};

// libs/audio/src/decode/shared-pool.ts
var sharedPool = new DecodePool();

// libs/audio/src/decode/close-decoders.ts
async function closeDecoders() {
  await sharedPool.close();
}

// libs/audio/src/ffmpeg/ffmpeg-status.ts
import { execFile } from "node:child_process";
import { promisify } from "node:util";

// libs/audio/src/ffmpeg/find-program.ts
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";
async function findProgram(name) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  for (const folder of (process.env.PATH ?? "").split(delimiter).filter(Boolean)) {
    const path = join(folder, name + suffix);
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false
    );
    if (isThere) return path;
  }
  return void 0;
}

// libs/audio/src/ffmpeg/ffmpeg-status.ts
var ffmpegAdvice = 'ffmpeg is not installed, so .m4a recordings go to quarantine; everything else works. Install it with "apt install ffmpeg" (Debian, Ubuntu), "dnf install ffmpeg-free" (Fedora), "brew install ffmpeg" (macOS) or "winget install ffmpeg" (Windows), then ingest those files again.';
async function ffmpegStatus() {
  const path = await findProgram("ffmpeg");
  if (path === void 0) return { present: false, advice: ffmpegAdvice };
  try {
    const { stdout } = await promisify(execFile)(path, ["-version"], { env: {}, timeout: 1e4 });
    return { present: true, path, version: /^ffmpeg version (\S+)/.exec(stdout)?.[1] ?? "unknown" };
  } catch {
    return { present: false, advice: `${path} is there but does not run. ${ffmpegAdvice}` };
  }
}

// libs/audio/src/inspect-audio.ts
import { stat } from "node:fs/promises";

// libs/audio/src/inspection-refusal.ts
var refusalReasons = [
  "EMPTY",
  "TRUNCATED",
  "NOT_AUDIO",
  "WRONG_EXTENSION",
  "UNSUPPORTED",
  "TOO_LONG",
  "DECODE_FAILED",
  "DECODER_MISSING"
];
var InspectionRefusal = class extends Error {
  constructor(reason, detail) {
    super(detail);
    this.name = "InspectionRefusal";
    this.reason = reason;
  }
};

// libs/audio/src/m4a/inspect-m4a.ts
import { createReadStream } from "node:fs";
import { copyFile, link, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

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

// libs/audio/src/ffmpeg/pcm-reader.ts
var headerLength = 44;
var PcmReader = class {
  constructor(limits) {
    this.sampleRate = 0;
    this.channels = 0;
    this.rest = Buffer.alloc(0);
    this.limits = limits;
  }
  take(chunk) {
    let bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    if (this.folder === void 0) {
      if (bytes.length < headerLength) {
        this.rest = bytes;
        return;
      }
      this.channels = bytes.readUInt16LE(22);
      this.sampleRate = bytes.readUInt32LE(24);
      this.folder = new PeakFolder(this.sampleRate);
      bytes = bytes.subarray(headerLength);
    }
    const frames = Math.floor(bytes.length / (2 * this.channels));
    this.folder.push(this.deinterleave(bytes, frames), frames);
    refuseIfTooLong(this.folder.durationMs, this.limits);
    this.rest = Buffer.from(bytes.subarray(frames * 2 * this.channels));
  }
  deinterleave(bytes, frames) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: this.channels }, (_, channel) => {
      const samples = new Float32Array(frames);
      for (let i = 0; i < frames; i++)
        samples[i] = view.getInt16(2 * (i * this.channels + channel), true) / 32768;
      return samples;
    });
  }
};

// libs/audio/src/ffmpeg/run-boxed.ts
import { spawn } from "node:child_process";
async function runBoxed(program, args, folder, { timeLimitMs, memoryLimitMb: memoryLimitMb2 }) {
  const prlimit = process.platform === "linux" ? await findProgram("prlimit") : void 0;
  const limits = [
    `--as=${memoryLimitMb2 * 1024 * 1024}`,
    `--cpu=${Math.ceil(timeLimitMs / 1e3)}`,
    "--fsize=0",
    "--core=0",
    "--nofile=32"
  ];
  const [command, ...rest] = prlimit ? [prlimit, ...limits, "--", program, ...args] : [program, ...args];
  const child = spawn(command, rest, { cwd: folder, env: {}, stdio: ["pipe", "pipe", "ignore"] });
  const timer = setTimeout(() => child.kill("SIGKILL"), timeLimitMs);
  const exitCode = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code));
  }).finally(() => clearTimeout(timer));
  exitCode.catch(() => {
  });
  return { process: child, exitCode };
}

// libs/audio/src/m4a/inspect-m4a.ts
var fileName = "recording.m4a";
var memoryLimitMb = 1024;
var slackMs = 200;
async function inspectM4a(source, movie, limits, timeLimitMs, scratchFolder = tmpdir()) {
  const ffmpeg = await findProgram("ffmpeg");
  if (ffmpeg === void 0) throw new InspectionRefusal("DECODER_MISSING", ffmpegAdvice);
  const folder = await mkdtemp(join2(scratchFolder, "rightful-m4a-"));
  try {
    if (!movie.isStreamable) await placeAlone(source, join2(folder, fileName));
    const input = movie.isStreamable ? "pipe:0" : `file:${fileName}`;
    const args = ffmpegArguments(input, movie.isStreamable ? "pipe" : "file,pipe");
    const boxed = await runBoxed(ffmpeg, args, folder, { timeLimitMs, memoryLimitMb });
    const reader = new PcmReader(limits);
    try {
      const fed = feed(boxed.process.stdin, movie.isStreamable ? source : void 0);
      for await (const chunk of boxed.process.stdout) reader.take(chunk);
      await fed;
    } finally {
      boxed.process.kill("SIGKILL");
    }
    return soundOf(reader, await boxed.exitCode, movie);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
function ffmpegArguments(input, protocols) {
  const box = ["-protocol_whitelist", protocols, "-format_whitelist", "mov", "-codec_whitelist", "aac"];
  const quiet = ["-nostdin", "-hide_banner", "-loglevel", "quiet", "-xerror", "-err_detect", "explode"];
  const read = ["-threads", "1", "-f", "mov", "-i", input];
  const write = ["-map", "0:a:0", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"];
  return [...quiet, ...box, ...read, ...write, "-threads", "1", "-c:a", "pcm_s16le", "-f", "wav", "pipe:1"];
}
async function placeAlone(source, path) {
  if (typeof source !== "string") await writeFile(path, source, { mode: 384 });
  else await link(source, path).catch(() => copyFile(source, path));
}
async function feed(stdin, source) {
  const bytes = source === void 0 ? Readable.from([]) : openStream(source);
  await pipeline(bytes, stdin).catch((error) => {
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_PREMATURE_CLOSE" && error.code !== "ECONNRESET")
      throw error;
  });
}
function openStream(source) {
  return typeof source === "string" ? createReadStream(source) : Readable.from([source]);
}
function soundOf(reader, exitCode, movie) {
  const { folder, sampleRate, channels } = reader;
  if (exitCode !== 0)
    throw new InspectionRefusal("DECODE_FAILED", "The AAC sound is damaged or broke a limit.");
  if (folder === void 0 || folder.sampleCount === 0) {
    throw new InspectionRefusal("EMPTY", "The file holds no sound (0 samples).");
  }
  checkShape(sampleRate, channels);
  if (folder.durationMs + slackMs < movie.promisedMs) {
    throw new InspectionRefusal(
      "TRUNCATED",
      `The header promises ${Math.round(movie.promisedMs)} ms, but only ${folder.durationMs} ms could be decoded.`
    );
  }
  return { codec: "aac", sampleRate, channels, durationMs: folder.durationMs, ...folder.finish() };
}

// libs/audio/src/sniff/audio-format.ts
var audioFormats = ["wav", "flac", "mp3", "ogg", "m4a"];
var mediaTypes = {
  wav: "audio/wav",
  flac: "audio/flac",
  mp3: "audio/mpeg",
  ogg: "audio/ogg",
  m4a: "audio/mp4"
};
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

// libs/audio/src/inspect-audio.ts
var maxBufferLength = 32 * 1024 * 1024;
async function inspectAudio(source, options) {
  if (typeof source !== "string" && source.byteLength > maxBufferLength) {
    throw new RangeError("inspectAudio takes at most 32 MB as a buffer; give the path of a file instead.");
  }
  const byteLength = typeof source === "string" ? (await stat(source)).size : source.byteLength;
  const { claimedExtension, maxDurationMs = 4 * 36e5, timeLimitMs = 2e4 + byteLength / 50 } = options;
  const limits = { maxDurationMs };
  const reply = await sharedPool.run({ source, claimedExtension, limits }, timeLimitMs);
  try {
    return await verdictOf(reply, source, limits, timeLimitMs, options.scratchFolder);
  } catch (error) {
    if (error instanceof InspectionRefusal) return { ok: false, reason: error.reason, detail: error.message };
    throw error;
  }
}
async function verdictOf(reply, source, limits, timeLimitMs, scratchFolder) {
  if ("unreadable" in reply)
    throw Object.assign(new Error(reply.unreadable.message), { code: reply.unreadable.code });
  if ("refused" in reply) return { ok: false, ...reply.refused };
  const { format } = reply.verdict;
  const sound = "sound" in reply.verdict ? reply.verdict.sound : await inspectM4a(source, reply.verdict.movie, limits, timeLimitMs, scratchFolder);
  return { ok: true, format, mediaType: mediaTypes[format], extension: format, ...sound };
}
export {
  audioFormats,
  closeDecoders,
  ffmpegStatus,
  formatOfExtension,
  inspectAudio,
  mediaTypes,
  refusalReasons
};
