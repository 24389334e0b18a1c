import type { Data, FullScope, RecordingRow, RequestRow } from '@rightful/data';
import { keptBackBefore } from './kept-back-before.ts';
import { voicesNamedIn } from './voices-named-in.ts';

/** The recordings of a request of which it is known that somebody else can be heard: they go out to nobody unheard. */
export const othersIn = async (
  data: Pick<Data, 'owned'>,
  scope: FullScope,
  request: RequestRow,
): Promise<RecordingRow[]> => [
  ...(await voicesNamedIn(data, scope, request)),
  ...(await keptBackBefore(data, scope, request)),
];
