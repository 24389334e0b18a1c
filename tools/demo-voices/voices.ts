/** How a fictional speaker sounds: espeak-ng's voice with a variant, pitch 0 to 99, words per minute. */
export interface Voice {
  readonly voice: string;
  readonly pitch: number;
  readonly speed: number;
  readonly language: 'en-GB' | 'en-US' | 'de';
}

export const voices = {
  ada: { voice: 'en-gb+f3', pitch: 58, speed: 165, language: 'en-GB' },
  bruno: { voice: 'de+m3', pitch: 34, speed: 160, language: 'de' },
  carla: { voice: 'de+f2', pitch: 55, speed: 170, language: 'de' },
  karl: { voice: 'de+m7', pitch: 28, speed: 150, language: 'de' },
  child: { voice: 'de+f5', pitch: 92, speed: 145, language: 'de' },
  maximiliana: { voice: 'de+f4', pitch: 42, speed: 140, language: 'de' },
  emil: { voice: 'en-us+m2', pitch: 48, speed: 175, language: 'en-US' },
  gerda: { voice: 'de+f1', pitch: 38, speed: 150, language: 'de' },
  henry: { voice: 'en-us+m4', pitch: 40, speed: 160, language: 'en-US' },
  isa: { voice: 'de+f3', pitch: 60, speed: 165, language: 'de' },
  klara: { voice: 'de+f2', pitch: 66, speed: 160, language: 'de' },
  ole: { voice: 'de+m1', pitch: 30, speed: 150, language: 'de' },
  pia: { voice: 'en-gb+f1', pitch: 52, speed: 165, language: 'en-GB' },
  guest: { voice: 'en-gb+m2', pitch: 44, speed: 165, language: 'en-GB' },
  stranger: { voice: 'en-us+f1', pitch: 70, speed: 155, language: 'en-US' },
} as const satisfies Readonly<Record<string, Voice>>;

export type Speaker = keyof typeof voices;
