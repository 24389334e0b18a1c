const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Names that Windows takes for devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const LONGEST = 200;

/**
 * Refuses every entry name that this project would not have generated itself: anything but short ASCII segments of
 * letters, digits, `.`, `_` and `-`. So no `..`, no absolute path, no backslash, no control or bidi character, nothing
 * that one file system folds into another name.
 */
export function assertEntryName(name: string): void {
  const segments = name.split('/');
  const generated =
    name.length <= LONGEST &&
    segments.every(
      (segment) =>
        SEGMENT.test(segment) && !RESERVED.test(segment) && !segment.endsWith('.') && !segment.includes('..'),
    );
  if (!generated) throw new Error(`not a generated entry name: ${JSON.stringify(name.slice(0, LONGEST))}`);
}
