export { type AskReceiversResult, askAllReceivers } from './ask-all-receivers.ts';
export { type ConfirmReceivedDeletedResult, confirmReceivedDeleted } from './confirm-received-deleted.ts';
export type { ReceivedDeleted } from './read-received-deleted.ts';
export {
  type OfficersReceiverAsk,
  ourReceiverAsks,
  type ReceiverAskState,
  type ReceiverAskView,
  receiverAsksOf,
} from './receiver-asks.ts';
