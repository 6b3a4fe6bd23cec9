# Makes the certificate authority in /tmp and a certificate for each database node in /var/tmp, where they are missing. The
# authority's key never leaves /tmp; the nodes' keys are for their owner only. To renew: remove /var/tmp/<node>, run again.
set -euo pipefail
umask 077

if [ ! -f /tmp/ca/ca.key ]; then
  es-gencert-cli create-ca -days 3650 -out /tmp/ca
fi
mkdir -p /var/tmp/ca
cp -f /tmp/ca/ca.crt /var/tmp/ca/ca.crt
chmod 755 /var/tmp/ca
chmod 444 /var/tmp/ca/ca.crt

for host in $DATABASE_HOSTS; do
  if [ ! -f "/var/tmp/$host/node.key" ]; then
    es-gencert-cli create-node -ca-certificate /tmp/ca/ca.crt -ca-key /tmp/ca/ca.key \
      -days 730 -out "/var/tmp/$host" -ip-addresses 127.0.0.1 -dns-names "$host,localhost"
  fi
done
