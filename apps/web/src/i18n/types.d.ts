import type account from '../../messages/en/account.json';
import type archive from '../../messages/en/archive.json';
import type authority from '../../messages/en/authority.json';
import type clock from '../../messages/en/clock.json';
import type common from '../../messages/en/common.json';
import type decisions from '../../messages/en/decisions.json';
import type desk from '../../messages/en/desk.json';
import type deskIntake from '../../messages/en/deskIntake.json';
import type download from '../../messages/en/download.json';
import type erasure from '../../messages/en/erasure.json';
import type figures from '../../messages/en/figures.json';
import type incidentRoom from '../../messages/en/incidentRoom.json';
import type intake from '../../messages/en/intake.json';
import type ledger from '../../messages/en/ledger.json';
import type listened from '../../messages/en/listened.json';
import type messages from '../../messages/en/messages.json';
import type notMe from '../../messages/en/notMe.json';
import type overview from '../../messages/en/overview.json';
import type proveIdentity from '../../messages/en/proveIdentity.json';
import type recordings from '../../messages/en/recordings.json';
import type report from '../../messages/en/report.json';
import type requests from '../../messages/en/requests.json';
import type reviewRoom from '../../messages/en/reviewRoom.json';
import type rights from '../../messages/en/rights.json';
import type shell from '../../messages/en/shell.json';
import type signIn from '../../messages/en/signIn.json';
import type worklist from '../../messages/en/worklist.json';
import type { AppLocale } from './locale.ts';

declare module 'next-intl' {
  interface AppConfig {
    Locale: AppLocale;
    Messages: {
      account: typeof account;
      archive: typeof archive;
      authority: typeof authority;
      clock: typeof clock;
      common: typeof common;
      desk: typeof desk;
      decisions: typeof decisions;
      deskIntake: typeof deskIntake;
      download: typeof download;
      erasure: typeof erasure;
      figures: typeof figures;
      incidentRoom: typeof incidentRoom;
      intake: typeof intake;
      ledger: typeof ledger;
      listened: typeof listened;
      messages: typeof messages;
      notMe: typeof notMe;
      overview: typeof overview;
      proveIdentity: typeof proveIdentity;
      recordings: typeof recordings;
      report: typeof report;
      requests: typeof requests;
      rights: typeof rights;
      shell: typeof shell;
      signIn: typeof signIn;
      reviewRoom: typeof reviewRoom;
      worklist: typeof worklist;
    };
  }
}
