import type { Letter } from './letter.ts';
import type { MissingPart } from './missing-part.ts';
import { missingText } from './missing-text.ts';
import { statementPoints } from './statement-points.ts';

/** `statement.json`: the answer in points, each with its place in the law if there is one. */
export function statementJson(letter: Letter): string {
  const statement = {
    subject: letter.subject.displayName,
    controller: { name: letter.controller.name, contact: letter.controller.contact },
    request: {
      id: letter.request.id,
      receivedAt: letter.request.receivedAt,
      scope: letter.request.scope,
    },
    createdAt: letter.createdAt,
    ...(letter.missing?.length ? { missing: letter.missing.map(missingMember(letter)) } : {}),
    points: statementPoints.map(({ key, title }) => ({
      article: letter.provisions[key]?.code,
      title: title[letter.locale],
      paragraphs: letter.statement[key],
    })),
  };
  return `${JSON.stringify(statement, null, 2)}\n`;
}

const missingMember = (letter: Letter) => (part: MissingPart) => ({
  recording: part.recordingId,
  localTime: part.localTime,
  device: part.deviceLabel,
  action: part.action,
  silent: part.regions.map(({ startMs, endMs }) => ({ startMs, endMs })),
  transcriptLeftOut: part.isTranscriptWithheld,
  transcriptCut: part.isTranscriptCut,
  ground: part.ground,
  article: letter.provisions.rightsOfOthers?.code,
  why: missingText(part, letter).why,
});
