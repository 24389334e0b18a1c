'use client';

import { useMutation } from '@apollo/client/react';
import { outcomeOf } from '@/components/incident-room/outcome-of.ts';
import {
  AskReceiversDocument,
  type LetterException,
  type LetterTextInput,
  type LetterTextsInput,
  NoteLetterPostedDocument,
  type NoticeTextsInput,
  ProposeLetterExceptionDocument,
  ProposeLetterOrderDocument,
  ProposeLettersDocument,
  ProposePublicNoticeDocument,
  WriteLetterTextsDocument,
} from '@/generated/graphql.ts';

export type LetterWords = Record<'en' | 'de' | 'fr', LetterTextInput>;

/** What officers do so that people hear of an incident, on the version that the page shows. Failures are thrown. */
export function useLetterSteps({ id, version }: { id: string; version: number }) {
  const refetchQueries = 'active';
  const [ask] = useMutation(AskReceiversDocument, { refetchQueries });
  const [write] = useMutation(WriteLetterTextsDocument, { refetchQueries, awaitRefetchQueries: true });
  const [posted] = useMutation(NoteLetterPostedDocument, { refetchQueries });
  const [letters] = useMutation(ProposeLettersDocument, { refetchQueries });
  const [exception] = useMutation(ProposeLetterExceptionDocument, { refetchQueries });
  const [order] = useMutation(ProposeLetterOrderDocument, { refetchQueries });
  const [notice] = useMutation(ProposePublicNoticeDocument, { refetchQueries });
  const step = (words: string) => ({ incidentId: id, version, words });
  return {
    ask: () => outcomeOf(async () => (await ask({ variables: { incidentId: id } })).data?.askReceivers),
    write: (texts: LetterTextsInput) =>
      outcomeOf(async () => (await write({ variables: { incidentId: id, texts } })).data?.writeLetterTexts),
    notePosted: (letterId: string) => posted({ variables: { letterId } }),
    proposeLetters: (number: number, words: string) =>
      outcomeOf(
        async () => (await letters({ variables: { step: step(words), number } })).data?.proposeLetters,
      ),
    proposeException: (ground: LetterException | null, words: string) =>
      outcomeOf(
        async () =>
          (await exception({ variables: { step: step(words), ground } })).data?.proposeLetterException,
      ),
    proposeOrder: (orderedAt: string, words: string) =>
      outcomeOf(
        async () => (await order({ variables: { step: step(words), orderedAt } })).data?.proposeLetterOrder,
      ),
    proposeNotice: (texts: NoticeTextsInput, shownFrom: string, shownUntil: string, words: string) =>
      outcomeOf(
        async () =>
          (await notice({ variables: { step: step(words), texts, shownFrom, shownUntil } })).data
            ?.proposePublicNotice,
      ),
  };
}
