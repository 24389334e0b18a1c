import { createHash } from 'node:crypto';
import type { ArchiveLocale } from '../../plan/archive-input.ts';
import { escapeHtml } from '../escape-html.ts';
import { pageStyle } from './page-style.ts';

/**
 * The head of a page that needs nothing but itself. Its policy lets in this style, the given script (if any) and audio
 * from beside the page; nothing else is loaded, sent or framed.
 */
export function pageHead(locale: ArchiveLocale, title: string, script?: string): string {
  const policy = [
    "default-src 'none'",
    `style-src '${digest(pageStyle)}'`,
    ...(script === undefined ? [] : [`script-src '${digest(script)}'`, "media-src 'self' file:"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>\n',
  ].join('\n');
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
