import { type DeviceManifestEntry, type DeviceManifestRow, maxSerialLength } from './device-manifest-row.ts';
import { FieldProblem } from './fields/field-problem.ts';
import type { Fields } from './fields/fields.ts';
import { readRows } from './read-rows.ts';
import type { Columns } from './records/columns.ts';
import { locateManifests } from './records/locate-manifests.ts';

/** Of an e-mail address, RFC 5321 4.5.3.1.3. */
const maxAddressLength = 254;

const columns: Columns = {
  known: ['serial', 'model', 'owner', 'ownedFrom', 'ownedTo', 'room'],
  required: ['serial'],
  forbidden: {},
};

const needs =
  'A device file names one device on each row: serial, model, and for each owner it has had one row with owner (e-mail ' +
  'address or customer number), ownedFrom and ownedTo with their zone, room.';

/**
 * Rows of a device file, in the same formats and with the same errors as `readManifest`; in a folder it is called
 * `devices.csv` or `devices.ndjson`. Whether ownerships overlap is for the ledger to say, which knows the earlier ones.
 */
export async function* readDeviceManifest(path: string): AsyncGenerator<DeviceManifestEntry> {
  for await (const manifest of locateManifests(path, 'devices', needs))
    yield* readRows(manifest, columns, readRow);
}

function readRow(fields: Fields, place: Pick<DeviceManifestRow, 'manifest' | 'line'>): DeviceManifestRow {
  const row: DeviceManifestRow = {
    kind: 'row',
    ...place,
    serial: fields.required('serial', maxSerialLength),
    model: fields.name('model'),
    owner: fields.name('owner', maxAddressLength),
    ownedFrom: fields.instant('ownedFrom'),
    ownedTo: fields.instant('ownedTo'),
    room: fields.name('room'),
  };
  if (row.owner !== null && row.ownedFrom === null) {
    throw new FieldProblem('ownedFrom', 'ownedFrom is empty; say from when on the owner has had the device.');
  }
  if (row.owner === null && (row.ownedFrom !== null || row.ownedTo !== null)) {
    throw new FieldProblem(
      'owner',
      'owner is empty, but ownedFrom or ownedTo is given; name the owner or clear both.',
    );
  }
  if (row.ownedFrom !== null && row.ownedTo !== null && row.ownedTo <= row.ownedFrom) {
    throw new FieldProblem('ownedTo', 'ownedTo is not after ownedFrom; correct one of them.');
  }
  return row;
}
