import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The portal's own two families (both OFL-1.1), as files that are embedded: what is printed looks the same everywhere. */
export const FONTS = {
  text: resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  strong: resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  title: resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
} as const;

export type Face = keyof typeof FONTS;
