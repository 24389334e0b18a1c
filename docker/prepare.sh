#!/bin/sh
# Makes the passwords and certificates that are missing in /installation, once; what is there is never changed, so each may be
# replaced by your own. An authority that ends within 60 days is made anew, with all that it signed.
set -eu
umask 022
cd /installation
mkdir -p secrets tls site

password() { [ -s "secrets/$1" ] || openssl rand -hex 24 > "secrets/$1"; }
for name in database-root owner app gate redis; do password "$name-password"; done
read_password() { cat "secrets/$1-password"; }

for account in owner app gate; do
  [ -s "secrets/$account-database-url" ] ||
    printf 'mariadb://rightful_%s:%s@database:3306/rightful\n' "$account" "$(read_password $account)" > "secrets/$account-database-url"
done
[ -s secrets/accounts.sql ] || cat > secrets/accounts.sql <<SQL
CREATE DATABASE rightful CHARACTER SET utf8mb4;
CREATE USER 'rightful_owner'@'%' IDENTIFIED BY '$(read_password owner)' REQUIRE SSL;
CREATE USER 'rightful_app'@'%' IDENTIFIED BY '$(read_password app)' REQUIRE SSL;
CREATE USER 'rightful_gate'@'%' IDENTIFIED BY '$(read_password gate)' REQUIRE SSL;
GRANT ALL PRIVILEGES ON rightful.* TO 'rightful_owner'@'%' WITH GRANT OPTION;
GRANT SHOW VIEW ON rightful.* TO 'rightful_app'@'%';
GRANT SHOW VIEW ON rightful.* TO 'rightful_gate'@'%';
SQL
[ -s secrets/redis-url ] || printf 'rediss://:%s@redis:6379\n' "$(read_password redis)" > secrets/redis-url
[ -s secrets/redis.conf ] || printf 'requirepass %s\n' "$(read_password redis)" > secrets/redis.conf
[ -s secrets/s3-id ] || openssl rand -hex 10 > secrets/s3-id
[ -s secrets/s3-key ] || openssl rand -hex 24 > secrets/s3-key
[ -s secrets/smtp-url ] || printf 'smtp://mail:1025\n' > secrets/smtp-url

fresh="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
sign() { # <file without ending> <name> <days>: a certificate of our authority
  openssl req $fresh -subj "/CN=$2" -keyout "$1.key" -out "$1.csr" 2>/dev/null
  printf 'subjectAltName=DNS:%s\nextendedKeyUsage=serverAuth\n' "$2" > "$1.ext"
  openssl x509 -req -in "$1.csr" -CA tls/authority.crt -CAkey tls/authority.key -CAcreateserial -days "$3" -extfile "$1.ext" -out "$1.crt" 2>/dev/null
  rm "$1.csr" "$1.ext"
  # openssl keeps keys to their owner; those who use them run as other users, behind the folder that keeps the rest out.
  chmod 644 "$1.key"
}
if ! openssl x509 -checkend 5184000 -noout -in tls/authority.crt >/dev/null 2>&1; then
  # A certificate of the old authority goes with it; one of your own stays.
  if [ -s site/site.crt ] && openssl verify -CAfile tls/authority.crt -no_check_time site/site.crt >/dev/null 2>&1; then rm site/site.crt; fi
  openssl req -x509 $fresh -days 825 -subj "/CN=Rightful $(openssl rand -hex 4)" -addext basicConstraints=critical,CA:TRUE \
    -addext keyUsage=critical,keyCertSign,cRLSign -keyout tls/authority.key -out tls/authority.crt 2>/dev/null
  for name in database redis mail s3; do sign "tls/$name" "$name" 825; done
fi
# Until you put a certificate of a public authority into site/.
host=$(sed -n 's#^RIGHTFUL_PUBLIC_URL=https://\([^:/]*\).*#\1#p' settings.env)
[ -s site/site.crt ] || sign site/site "$host" 825
