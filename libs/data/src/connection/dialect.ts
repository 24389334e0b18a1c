/** The engines one set of migrations serves. */
export type Dialect = 'sqlite' | 'mariadb' | 'mysql';
