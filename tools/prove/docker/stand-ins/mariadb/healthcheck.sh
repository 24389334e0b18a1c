#!/bin/sh
exec mariadb-admin --protocol=tcp --host=127.0.0.1 ping
