import { checkBlobId, checkBlobPrefix } from '../blob-id.ts';

type Room = 'blobs' | 'quarantine';

/** blobs/ab/cd/<id>, quarantine/ab/cd/<id> and probe/<random> under one prefix. */
export class S3Keys {
  constructor(private readonly prefix: string) {}

  key(room: Room, blobId: string): string {
    checkBlobId(blobId);
    return this.inRoom(room, blobId);
  }

  /** What the keys of all blobs begin with whose ids begin with this. */
  keyPrefix(room: Room, idPrefix: string): string {
    checkBlobPrefix(idPrefix);
    return this.inRoom(room, idPrefix);
  }

  probe(name: string): string {
    return this.under(`probe/${name}`);
  }

  /** Of everything. */
  get all(): string {
    return this.under('');
  }

  private inRoom(room: Room, id: string): string {
    const [first, second] = [id.slice(0, 2), id.slice(2, 4)];
    if (id.length < 2) return this.under(`${room}/${first}`);
    if (id.length < 4) return this.under(`${room}/${first}/${second}`);
    return this.under(`${room}/${first}/${second}/${id}`);
  }

  private under(rest: string): string {
    return this.prefix ? `${this.prefix}/${rest}` : rest;
  }
}
