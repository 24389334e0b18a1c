import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@rightful/archive';
import type { Config } from '@rightful/config';
import type { FullScope, RequestRow } from '@rightful/data';
import type { Portal } from '../portal/portal.ts';
import { namesOf, ownedDevices } from '../recordings/device-names.ts';
import { scopeSentence } from './scope-sentence.ts';

type Controller = Config['controller'];

/**
 * SHA-256 over what the texts of a copy call things: the person, their devices, the controller and its statement. Any of
 * these may be changed by whoever it belongs to while a copy is made; then the copy is no forgery, but out of date.
 */
export async function wordsDigest(
  portal: Portal,
  scope: FullScope,
  request: RequestRow,
  { name, contact, statement, timeZone }: Controller = portal.config.controller,
): Promise<Buffer> {
  const [subject, devices] = await Promise.all([
    portal.data.common.subjects.one({ id: scope.subjectId }),
    ownedDevices(portal, scope),
  ]);
  const words = {
    subject: subject?.displayName ?? '',
    devices: Object.fromEntries(namesOf(devices)),
    controller: { name, contact, timeZone },
    statement,
    scope: scopeSentence(request, 'en'),
  };
  return createHash('sha256')
    .update(canonicalJson(words as unknown as Json))
    .digest();
}
