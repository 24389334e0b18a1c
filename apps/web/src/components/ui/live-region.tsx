'use client';

/** Speaks to screen readers when its words change; seen by nobody else. Keep it mounted, change the words. */
export function LiveRegion({ children }: { children: string }) {
  return (
    <p role="status" className="sr-only">
      {children}
    </p>
  );
}
