export { type AskReceiversResult, askAllReceivers } from './ask-all-receivers.ts';
export {
  type ConfirmReceivedDeletedResult,
  confirmReceivedDeleted,
  type ReceivedDeleted,
} from './confirm-received-deleted.ts';
export {
  type OfficersReceiverAsk,
  ourReceiverAsks,
  type ReceiverAskState,
  type ReceiverAskView,
  receiverAsksOf,
} from './receiver-asks.ts';
