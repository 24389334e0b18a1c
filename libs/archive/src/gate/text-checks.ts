import { CsvReader } from './csv-reader.ts';
import { LineReader } from './line-reader.ts';
import { type RecordingClaim, sha256OfText } from './read-claims.ts';

/** Reads one of the texts that list recordings. */
interface TextCheck {
  push(piece: Buffer): void;
  end(): void;
}

type OnProblem = (text: string, recordingId?: string) => void;
type Claims = ReadonlyMap<string, RecordingClaim>;

/**
 * What looks into the texts of an archive: a stranger's words could stand in a list although every recording is right.
 * Each line must belong to a recording that is in the archive, and say of it what its own file says.
 */
export function textChecks(claims: Claims, onProblem: OnProblem): ReadonlyMap<string, () => TextCheck> {
  return new Map([
    ['recordings.json', () => jsonCheck(claims, onProblem)],
    ['index.html', () => pageCheck(claims, onProblem)],
    ['recordings.csv', () => tableCheck(claims, onProblem)],
  ]);
}

function jsonCheck(claims: Claims, onProblem: OnProblem): TextCheck {
  let number = 0;
  return lines((line) => {
    number += 1;
    if (number === 1) {
      if (!line.endsWith(',"recordings":[') && !line.endsWith(',"recordings":[]}'))
        onProblem('recordings.json has another head');
      return;
    }
    if (line === ']}' || line === '') return;
    const item = JSON.parse(line.replace(/,$/, '')) as Record<string, unknown>;
    const claim = claims.get(String(item.id));
    if (!claim)
      return onProblem('recordings.json lists a recording that is not in the archive', String(item.id));
    claim.listed.json += 1;
    claim.recordedAt = String(item.recordedAt);
    claim.deviceId = String((item.device as Record<string, unknown>).id);
    const same = item.file === claim.path && item.sha256 === claim.sha256 && sameText(claim, item.transcript);
    if (!same) onProblem('recordings.json contradicts the files', claim.recordingId);
  });
}

function pageCheck(claims: Claims, onProblem: OnProblem): TextCheck {
  const byPath = new Map([...claims.values()].map((claim) => [claim.path, claim]));
  let inside = false;
  return lines((line) => {
    if (line.startsWith('<script type="application/json" id="data">')) {
      inside = true;
      return;
    }
    if (line.startsWith(']}</script>')) inside = false;
    if (!inside) return;
    const item = JSON.parse(line.replace(/,$/, '')) as unknown[];
    const claim = byPath.get(String(item[3]));
    if (!claim) return onProblem('index.html lists a recording that is not in the archive');
    claim.listed.page += 1;
    if (!sameText(claim, item[4])) onProblem('index.html contradicts the files', claim.recordingId);
  });
}

function tableCheck(claims: Claims, onProblem: OnProblem): TextCheck {
  let columns: string[] | undefined;
  const reader = new CsvReader((row) => {
    if (columns === undefined) {
      columns = row;
      return;
    }
    const cell = (name: string) => row[(columns as string[]).indexOf(name)] ?? '';
    const claim = claims.get(cell('recording_id'));
    if (!claim)
      return onProblem('recordings.csv lists a recording that is not in the archive', cell('recording_id'));
    claim.listed.table += 1;
    const transcript = cell('transcript');
    const said = [transcript, transcript.replace(/^'/, '')].some((text) => sameText(claim, text));
    const same = cell('file') === claim.path && cell('sha256') === claim.sha256;
    if (!same || !(said || (transcript === '' && claim.transcriptSha256 === null))) {
      onProblem('recordings.csv contradicts the files', claim.recordingId);
    }
  });
  return reader;
}

function sameText(claim: RecordingClaim, transcript: unknown): boolean {
  if (transcript === undefined || transcript === null) return claim.transcriptSha256 === null;
  return typeof transcript === 'string' && sha256OfText(transcript) === claim.transcriptSha256;
}

function lines(onLine: (line: string) => void): TextCheck {
  const reader = new LineReader(onLine);
  return { push: reader.push, end: () => reader.end() };
}
