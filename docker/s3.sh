#!/bin/bash
# Ceph's S3 gateway with one monitor and one store of objects, in one container: an S3 storage for one machine. A storage that
# outlives the machine is a cluster of several, or a service that you rent.
set -e
D=/data; mkdir -p $D/{mon,osd,rgw}
export CEPH_CONF=$D/ceph.conf
first=; [ -s $D/fsid ] || { first=yes; cat /proc/sys/kernel/random/uuid > $D/fsid; }
cat > $CEPH_CONF <<C
[global]
 fsid = $(cat $D/fsid)
 mon_host = [v2:127.0.0.1:3300]
 keyring = $D/keyring
 public_addr = 127.0.0.1
 cluster_addr = 127.0.0.1
 run_dir = /tmp
 admin_socket = /tmp/\$name.asok
 log_to_stderr = false
 log_to_file = false
 mon_cluster_log_to_file = false
 mon_data = $D/mon
 osd_data = $D/osd
 osd_memory_target = 939524096
 bluestore_block_size = ${S3_STORE_BYTES:-107374182400}
 osd_pool_default_size = 1
 osd_pool_default_min_size = 1
 osd_pool_default_pg_num = 4
 mon_allow_pool_size_one = true
 osd_crush_chooseleaf_type = 0
 mon_data_avail_warn = 1
 mon_data_avail_crit = 1
 rgw_data = $D/rgw
 rgw_frontends = beast ssl_port=7443 ssl_certificate=/run/secrets/s3.crt ssl_private_key=/run/secrets/s3.key
C
end() { kill $(jobs -p) 2>/dev/null; wait; exit; }
trap end TERM INT
daemon() { "$@" -f -c $CEPH_CONF & }
if [ $first ]; then
  ceph-authtool --create-keyring $D/keyring --gen-key -n mon. --cap mon 'allow *' >/dev/null
  for user in client.admin client.rgw osd.0; do
    ceph-authtool $D/keyring --gen-key -n $user --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *' >/dev/null
  done
  monmaptool --create --clobber --addv a '[v2:127.0.0.1:3300]' --fsid "$(cat $D/fsid)" --set-min-mon-release 20 $D/monmap >/dev/null
  ceph-mon --mkfs -i a --monmap $D/monmap --keyring $D/keyring
fi
daemon ceph-mon -i a
if [ $first ]; then
  timeout 60 ceph osd create "$(cat /proc/sys/kernel/random/uuid | tee $D/osd-uuid)" >/dev/null
  ceph osd crush add osd.0 1.0 host=h root=default >/dev/null 2>&1
  ceph-osd -i 0 --mkfs --osd-uuid "$(cat $D/osd-uuid)" 2>/dev/null
fi
daemon ceph-osd -i 0
radosgw-admin -n client.rgw user info --uid=rightful >/dev/null 2>&1 ||
  radosgw-admin -n client.rgw user create --uid=rightful --display-name=rightful \
    --access-key="$(cat /run/secrets/s3-id)" --secret-key="$(cat /run/secrets/s3-key)" >/dev/null
daemon radosgw -n client.rgw
# One that ends takes all along; the container starts again.
wait -n
end
