export { type SendMailContext, type SendMailResult, sendMail } from './send-mail.ts';
export { SEND_MAIL, writeMail, writeMailToAccount } from './write-mail.ts';
export { writeMailToOfficers } from './write-mail-to-officers.ts';
export { writeMailToSubject } from './write-mail-to-subject.ts';
