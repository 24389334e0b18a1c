export { type AttachFileResult, attachFile, MOST_ATTACHMENT_BYTES } from './attach-file.ts';
export type { CaseContext } from './find-case.ts';
export { listMessages, readMessages, unreadCount } from './list-messages.ts';
export type { AttachmentView, CaseMessage } from './message-view.ts';
export { type AttachmentDownload, openAttachment } from './open-attachment.ts';
export { removeAttachment, unsentAttachments } from './remove-attachment.ts';
export { LONGEST_MESSAGE, type WriteMessageResult, writeMessage } from './write-message.ts';
