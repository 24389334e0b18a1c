export {
  changeOf,
  listLedgerChanges,
  type OwnershipChange,
  type OwnershipEndShown,
  ownershipChanges,
  ownershipEndOf,
} from './ledger-changes.ts';
export {
  countFrom,
  initialsOf,
  type LedgerLine,
  type LookUpDeviceResult,
  lookUpDevice,
  ownershipDoubt,
} from './look-up-device.ts';
export { type ObjectResult, objectToOwnershipEnd } from './object-to-ownership-end.ts';
export {
  OWNERSHIP_ENDS,
  type OwnershipEnd,
  type OwnershipEndInput,
  proposeOwnershipEnd,
} from './propose-ownership-end.ts';
