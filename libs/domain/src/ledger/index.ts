export { type ObjectResult, objectToOwnershipEnd } from './object-to-ownership-end.ts';
export {
  OWNERSHIP_ENDS,
  type OwnershipEnd,
  type OwnershipEndInput,
  proposeOwnershipEnd,
} from './propose-ownership-end.ts';
