export const looks = ['system', 'light', 'dark'] as const;
export type Look = (typeof looks)[number];

export const lookCookie = 'rightful-look';

export function lookFrom(cookie: string | undefined): Look {
  return looks.find((look) => look === cookie) ?? 'system';
}
