import type { Config, KeyPlace, Secrets } from '@rightful/config';
import { AcrossOwnersReader, type Database } from '@rightful/data';
import { BothKeyServices, KeyFile, type KeyKeeper, openKmsKeys, Pkcs11Keys } from '@rightful/vault';

/** The key service as the configuration says. Throws SecretFileError or KeyServiceError where it cannot be used. */
export async function openKeys(config: Config, secrets: Secrets, database: Database): Promise<KeyKeeper> {
  const isNew = !(await new AcrossOwnersReader(database).hasSubjectKeys());
  const { keys, keysBefore } = config;
  if (!keysBefore) return openPlace(config, secrets, keys, isNew);
  const older = await openPlace(config, secrets, keysBefore, false);
  try {
    // Beside an older place this one may begin empty.
    return new BothKeyServices(await openPlace(config, secrets, keys, true), older);
  } catch (error) {
    await older.close();
    throw error;
  }
}

/** A first key is made where `mayBegin` says so: beside sealed data that another key wrapped it would lock everybody out. */
async function openPlace(
  { kms }: Config,
  secrets: Secrets,
  place: KeyPlace,
  mayBegin: boolean,
): Promise<KeyKeeper> {
  switch (place.kind) {
    case 'file':
      return mayBegin ? KeyFile.openOrCreate(place.path) : KeyFile.open(place.path);
    case 'kms':
      return openKmsKeys({ keyId: place.keyId, ...kms, credentials: secrets.kms });
    case 'pkcs11':
      return Pkcs11Keys.open({ ...place, pin: secrets.pkcs11Pin ?? '' }, mayBegin);
  }
}
