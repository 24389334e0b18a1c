/** A short sound wave that closes into a ring: a voice that comes back to its owner. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="28"
      height="28"
      aria-hidden="true"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
    >
      <path d="M14.6 4.2A8.2 8.2 0 1 0 14.6 19.8M11 10v4M14.3 7.8v8.4M17.6 9.4v5.2M20.9 11v2" />
    </svg>
  );
}
