import type { IncidentNoteKind, IncidentNoteRow } from '@rightful/data';
import { type IncidentId, newId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { readWords } from '../requests/steps/read-words.ts';
import {
  type IncidentNoteResult,
  LONGEST_INCIDENT_WORDS,
  NAMES_SOMEBODY,
  NO_SUCH_INCIDENT,
  WORDS_NEEDED,
} from './incident-outcomes.ts';
import { sealIncidentWords } from './incident-words.ts';
import { namesSomebody } from './names-somebody.ts';

/** An officer writes down a fact, an effect, a remedy, a decision or a note, also after the end. Never changed; a further one corrects it. */
export async function writeIncidentNote(
  ctx: OfficerContext,
  input: { readonly incidentId: IncidentId; readonly kind: IncidentNoteKind; readonly words: string },
): Promise<IncidentNoteResult> {
  const words = readWords(input.words, LONGEST_INCIDENT_WORDS);
  if (!words) return WORDS_NEEDED;
  const incident = await ctx.data.common.incidents.one({ id: input.incidentId });
  if (!incident) return NO_SUCH_INCIDENT;
  if (await namesSomebody(ctx, incident, words)) return NAMES_SOMEBODY;
  const now = ctx.now();
  const note = await ctx.data.transact(now, async (tx): Promise<IncidentNoteRow> => {
    const row: IncidentNoteRow = {
      id: newId('incidentNote', now),
      incidentId: incident.id,
      kind: input.kind,
      wordsSealed: await sealIncidentWords(ctx.keyService, tx, incident, words),
      writtenBy: ctx.viewer.accountId,
      writtenAt: now,
    };
    await tx.common.incidentNotes.insert(row);
    tx.record({
      action: 'write-incident-note',
      viewer: ctx.viewer,
      facts: { incidentId: incident.id, noteId: row.id, note: input.kind },
    });
    return row;
  });
  return { kind: 'IncidentNoteWritten', note };
}
