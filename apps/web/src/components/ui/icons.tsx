import type { ReactNode } from 'react';

interface IconProps {
  className?: string;
}

/** Icons stand beside words; where one stands alone, the button carries the name. 16 units, drawn with one stroke. */
function Icon({ className, children, filled }: IconProps & { children: ReactNode; filled?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      className={className}
      fill={filled ? 'currentColor' : 'none'}
      stroke={filled ? 'none' : 'currentColor'}
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m3 8.5 3.2 3.2L13 5" />
  </Icon>
);
export const ChevronIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m4 6 4 4 4-4" />
  </Icon>
);
export const CrossIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m4 4 8 8m0-8-8 8" />
  </Icon>
);
export const PlayIcon = (props: IconProps) => (
  <Icon {...props} filled>
    <path d="M4 2.6c0-.6.7-1 1.2-.7l8 5.4c.5.3.5 1 0 1.4l-8 5.4c-.5.3-1.2 0-1.2-.7z" />
  </Icon>
);
export const PauseIcon = (props: IconProps) => (
  <Icon {...props} filled>
    <path d="M3.5 2.5h3v11h-3zm6 0h3v11h-3z" />
  </Icon>
);
export const PreviousIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3.5 3v10M12.5 3.5v9L6.5 8z" />
  </Icon>
);
export const NextIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12.5 3v10M3.5 3.5v9l6-4.5z" />
  </Icon>
);
export const WaitingIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.8V8l2.2 1.6" />
  </Icon>
);
export const StoppedIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 5v3.4M8 11v.01" />
  </Icon>
);
export const FrostIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 1.5v13M2.4 4.8l11.2 6.4m0-6.4L2.4 11.2M6 2.7l2 1.6 2-1.6M6 13.3l2-1.6 2 1.6" />
  </Icon>
);
