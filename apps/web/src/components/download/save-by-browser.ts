/** Hands a path to the browser's own download: streamed to disk, with a bar, resumable. The page stays where it is. */
export function saveByBrowser(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.rel = 'noreferrer';
  document.body.append(link);
  link.click();
  link.remove();
}
