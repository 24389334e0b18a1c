import type { ContentOf, MessageKind } from './message.ts';
import type { MomentWords } from './moment.ts';

/** A mail before it has a shape: what happened, what happens next, by when, what you can do. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** True where signing in is the next step; the letter then carries the portal's plain address. */
  readonly asksToSignIn: boolean;
}

/** All letters of one language. A new kind of message without its letter does not compile. */
export interface LetterBook {
  readonly letters: { readonly [K in MessageKind]: (content: ContentOf<K>, words: MomentWords) => Letter };
  /** What stands before the subject of a mail about an exercise. */
  readonly exercise: string;
  readonly greeting: string;
  readonly signIn: string;
  /** Why the address is plain, and whom to ask. */
  readonly closing: (controllerName: string, controllerContact: string) => readonly string[];
}
