export { type SendMailContext, type SendMailResult, sendMail } from './send-mail.ts';
export { SEND_MAIL, writeMail, writeMailToAccount, writeMailToOfficers } from './write-mail.ts';
export { writeMailToSubject } from './write-mail-to-subject.ts';
