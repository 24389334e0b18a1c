import type { Logger } from 'typeorm';

/** TypeORM's own logger prints the parameters of failed statements: names and addresses. This one prints nothing. */
export const quietLogger: Logger = {
  logQuery() {},
  logQueryError() {},
  logQuerySlow() {},
  logSchemaBuild() {},
  logMigration() {},
  log() {},
};
