'use client';

import { create } from 'qrcode';
import { useMemo } from 'react';

/** A QR code as one path: black on white in every look, since readers want it so. Nothing leaves the page. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    let drawn = '';
    modules.data.forEach((isDark, at) => {
      if (isDark) drawn += `M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z`;
    });
    return { size: modules.size, path: drawn };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      className="size-56 self-center rounded-md border border-rule"
      shapeRendering="crispEdges"
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
