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
      <path d="M12.2 3.5a8.5 8.5 0 0 1 0 17M3 10.8v2.4M6.1 7.8v8.4M9.2 5.2v13.6M12.3 9.6v4.8" />
    </svg>
  );
}
