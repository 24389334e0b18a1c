import { stripVTControlCharacters } from 'node:util';

const tty = Boolean(process.stdout.isTTY) && process.env.TERM !== 'dumb' && !process.env.CI;
const colour = tty && !process.env.NO_COLOR;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** @param {number} code @param {string} text */
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
/** @param {string} text */
export const bold = (text) => paint(1, text);
/** @param {string} text */
export const dim = (text) => paint(2, text);
/** @param {string} text */
export const red = (text) => paint(31, text);
/** @param {string} text */
export const green = (text) => paint(32, text);

/** @param {number} durationMs */
export function inWords(durationMs) {
  return durationMs < 950 ? `${(durationMs / 1000).toFixed(1)} s` : `${Math.round(durationMs / 1000)} s`;
}

/** @param {string} [text] */
export function say(text = '') {
  process.stdout.write(`${text}\n`);
}

/** The last line of a program's output, as plain text. @param {string} output */
export function lastLine(output) {
  return (
    stripVTControlCharacters(output)
      .trim()
      .split(/[\r\n]+/)
      .at(-1) ?? ''
  );
}

/**
 * Shows that a step runs, how long it takes, and how it ended: a line that moves on a terminal, plain lines elsewhere.
 * `work` may return a text that replaces the title in the closing line.
 * @template T
 * @param {string} title
 * @param {(progress: (text: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  let note = '';
  let frame = 0;
  const draw = () => {
    const width = process.stdout.columns ?? 80;
    const line = `${FRAMES[frame++ % FRAMES.length]} ${title} ${inWords(performance.now() - startedAt)} ${note}`;
    process.stdout.write(`\r\u001b[2K${line.slice(0, width - 1)}`);
  };
  if (!tty) say(`- ${title} ...`);
  const timer = tty ? setInterval(draw, 100) : undefined;
  let ended = false;
  try {
    const result = await work((text) => {
      note = text;
    });
    ended = true;
    return result;
  } finally {
    clearInterval(timer);
    const time = dim(`(${inWords(performance.now() - startedAt)})`);
    say(`${tty ? '\r\u001b[2K' : ''}${ended ? green('✓') : red('✗')} ${title} ${time}`);
  }
}

/** A step that had nothing to do. @param {string} text */
export function skipped(text) {
  say(`${green('✓')} ${text}`);
}
