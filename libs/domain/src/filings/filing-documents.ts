import { canonicalJson, type Json, packageFiling, type SmallFile, signDocument } from '@rightful/archive';
import type { FilingRow } from '@rightful/data';
import { type Filing, jsonLdOf, jsonOf, paperOf, pasteFields, renderPdf, verisOf } from '@rightful/filing';
import { formSchema } from '@rightful/law';
import { scopesOf } from '../incidents/keep-incident-scope.ts';
import type { OfficerContext, RegulatorContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { attachmentsIn, keptAttachments, openAttached } from './attachments.ts';
import { auditProofOf } from './audit-proof-of.ts';
import { documentNames, FILING_PACKAGE, type FilingDocument } from './document-names.ts';
import { openVersions } from './filing-content.ts';
import { toFiling } from './to-filing.ts';

export interface FilingFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/**
 * One document of a version, its signature (`….minisig`), or the package with everything; on record before a byte goes out. Null for
 * what does not exist.
 */
export async function openFilingDocument(
  ctx: OfficerContext | RegulatorContext,
  filing: FilingRow,
  number: number,
  name: string,
): Promise<FilingFile | null> {
  const version = await readVersion(ctx, filing, number);
  if (!version) return null;
  const attached = attachmentsIn(version.filing.content, await keptAttachments(ctx, filing));
  const plainName = name.replace(/\.minisig$/, '');
  const known = name === FILING_PACKAGE || documentNames(attached).slice(0, -1).includes(plainName);
  if (!known) return null;
  await ctx.data.transact(ctx.now(), async (tx) =>
    tx.record({
      action: 'take-filing-document',
      viewer: ctx.viewer,
      facts: { filingId: filing.id, number, document: name },
    }),
  );
  const { filing: said, sequence } = version;
  const comment = `case:${said.caseNumber} version:${number} checkpoint:${sequence}:${said.checkpoint.hash}`;
  const make = async (document: string): Promise<SmallFile> => {
    const attachment = attached.find((one) => one.document === document);
    return attachment
      ? { name: document, bytes: await openAttached(ctx, filing, attachment) }
      : makeDocument(ctx, filing, said, document as FilingDocument);
  };
  if (name === FILING_PACKAGE) {
    const documents = await Promise.all(documentNames(attached).slice(0, -1).map(make));
    const modifiedAt = said.filedAt.toISOString().slice(0, 19);
    return served(said, name, packageFiling(ctx.signing.archive, documents, { comment, modifiedAt }));
  }
  const document = await make(plainName);
  const file = name === plainName ? document : signDocument(ctx.signing.archive, document, comment);
  return served(said, name, Buffer.from(file.bytes));
}

async function readVersion(
  { data, keyService }: Portal,
  { id, incidentId, authorityId }: FilingRow,
  number: number,
) {
  const [rows, incident, authority] = await Promise.all([
    data.common.filingVersions.find({ filingId: id }, { order: { number: 'ASC' } }),
    data.common.incidents.one({ id: incidentId }),
    data.common.authorities.one({ id: authorityId }),
  ]);
  const row = rows.find((each) => each.number === number);
  if (!row || !incident || !authority) return null;
  const contents = await openVersions(keyService, incident, rows);
  return { filing: toFiling(incident, authority, row, contents), sequence: row.checkpointSequence };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  json: 'application/json',
  jsonld: 'application/ld+json',
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  minisig: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};

const served = ({ caseNumber, number }: Filing, name: string, bytes: Buffer): FilingFile => ({
  fileName: `${caseNumber}-${number}-${name}`,
  mediaType: MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
  bytes,
});

async function makeDocument(
  ctx: Portal,
  { incidentId }: FilingRow,
  filing: Filing,
  name: FilingDocument,
): Promise<SmallFile> {
  const text = (value: string): SmallFile => ({ name, bytes: Buffer.from(value, 'utf8') });
  // The audit log holds the digest of the first of these: not one byte may be laid out otherwise.
  const json = (value: object): SmallFile => text(canonicalJson(value as unknown as Json));
  switch (name) {
    case 'notification-en.pdf':
      return { name, bytes: await renderPdf(paperOf(filing, 'en')) };
    case 'notification-de.pdf':
      return { name, bytes: await renderPdf(paperOf(filing, 'de')) };
    case 'notification.json':
      return json(jsonOf(filing));
    case 'notification.schema.json':
      return json(formSchema());
    case 'notification.jsonld':
      return json(jsonLdOf(filing));
    case 'veris.json':
      return json(verisOf(filing));
    case 'fields-en.txt':
      return text(fieldsText(filing, 'en'));
    case 'fields-de.txt':
      return text(fieldsText(filing, 'de'));
    case 'reach.json':
      return json(await reachOf(ctx, incidentId, filing));
    default:
      return json(await auditProofOf(ctx, incidentId, filing.checkpoint.sequence));
  }
}

const fieldsText = (filing: Filing, language: 'en' | 'de'): string =>
  pasteFields(filing, language)
    .map(({ group, label, text }) => `${group}: ${label}\n${text}\n`)
    .join('\n');

/** How far the incident reached, each version that was counted before it was filed. */
async function reachOf(ctx: Portal, incidentId: FilingRow['incidentId'], { filedAt, checkpoint }: Filing) {
  const scopes = await scopesOf(ctx, { id: incidentId });
  return {
    format: 'rightful-reach/1',
    checkpoint,
    versions: scopes
      .filter(({ countedAt }) => countedAt <= filedAt)
      .map(({ incidentId: _, ...scope }) =>
        Object.fromEntries(
          Object.entries(scope).map(([name, value]) => [
            name,
            value instanceof Date ? value.toISOString() : value,
          ]),
        ),
      ),
  };
}
