#!/bin/sh
# The little of the official image's entry point that the compose file relies on.
set -eu
install -d -o mysql -g mysql /run/mysqld
chown mysql:mysql /var/lib/mysql
if [ ! -d /var/lib/mysql/mysql ]; then
  gosu mysql mariadb-install-db --datadir=/var/lib/mysql --auth-root-authentication-method=normal --skip-test-db >/dev/null
  gosu mysql mariadbd --skip-networking --socket=/run/mysqld/first.sock & first=$!
  until mariadb-admin --socket=/run/mysqld/first.sock ping >/dev/null 2>&1; do sleep 0.2; done
  for file in /docker-entrypoint-initdb.d/*.sql; do mariadb --socket=/run/mysqld/first.sock < "$file"; done
  mariadb --socket=/run/mysqld/first.sock -e "SET PASSWORD FOR root@localhost = PASSWORD('$(cat "$MARIADB_ROOT_PASSWORD_FILE")')"
  kill "$first"; wait "$first" || true
fi
exec gosu mysql mariadbd --bind-address=0.0.0.0 "$@"
