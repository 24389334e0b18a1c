#!/bin/bash
# ceph-up.sh <chroot> <port of S3> <port of the monitor>: a monitor, a memory store and the S3 gateway of Ceph inside a chroot.
# Returns when S3 answers; process ids stand in <chroot>/c/pids.
set -e; R=$1; D=/c; rm -rf "$R$D"; mkdir -p "$R$D"/{mon,osd,rgw}; F=$(cat /proc/sys/kernel/random/uuid)
cat > "$R$D/ceph.conf" <<C
[global]
 fsid = $F
 mon_host = [v2:127.0.0.1:$3]
 keyring = $D/keyring
 public_addr = 127.0.0.1
 cluster_addr = 127.0.0.1
 run_dir = $D
 admin_socket = $D/\$name.asok
 log_file = $D/\$name.log
 mon_data = $D/mon
 osd_data = $D/osd
 osd_objectstore = memstore
 memstore_device_bytes = 4294967296
 osd_pool_default_size = 1
 osd_pool_default_min_size = 1
 osd_pool_default_pg_num = 4
 mon_allow_pool_size_one = true
 osd_crush_chooseleaf_type = 0
 mon_data_avail_warn = 1
 mon_data_avail_crit = 1
 rgw_data = $D/rgw
 rgw_frontends = beast endpoint=127.0.0.1:$2
C
c() { chroot "$R" env CEPH_CONF=$D/ceph.conf "$@"; }
bg() { setsid chroot "$R" "$@" -f -c $D/ceph.conf >/dev/null 2>&1 </dev/null & echo $! >> "$R$D/pids"; }
c ceph-authtool --create-keyring $D/keyring --gen-key -n mon. --cap mon 'allow *' >/dev/null
for u in client.admin client.rgw osd.0; do
  c ceph-authtool $D/keyring --gen-key -n $u --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *' >/dev/null
done
c monmaptool --create --clobber --addv a "[v2:127.0.0.1:$3]" --fsid "$F" --set-min-mon-release 20 $D/monmap >/dev/null
c ceph-mon --mkfs -i a --monmap $D/monmap --keyring $D/keyring; bg ceph-mon -i a
c timeout 20 ceph osd create >/dev/null; c ceph osd crush add osd.0 1.0 host=h root=default >/dev/null 2>&1
c ceph-osd -i 0 --mkfs 2>/dev/null; bg ceph-osd -i 0
c radosgw-admin -n client.rgw user create --uid=test --display-name=test --access-key=test --secret-key=testsecret >/dev/null
bg radosgw -n client.rgw
for _ in $(seq 300); do curl -s -o /dev/null "http://127.0.0.1:$2/" && exit 0; sleep 0.1; done
exit 1
