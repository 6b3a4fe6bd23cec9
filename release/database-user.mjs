// Makes the user that Liancheng signs in to EventStoreDB with, and says what it may do: read and append, in all streams, but
// neither delete, nor change who may. Run it once, as the database's administrator; again does no harm, and sets the password.
//
//   DATABASE_URLS=https://db1:2113,https://db2:2113,https://db3:2113  DATABASE_ADMIN_PASSWORD=…  DATABASE_PASSWORD=…
//   NODE_EXTRA_CA_CERTS=/etc/liancheng/ca.crt  node database-user.mjs
import { setTimeout as wait } from 'node:timers/promises';
import db from '@eventstore/db-client';

const USER = 'liancheng';
const ADMINS = '$admins';
const RETRY_MS = 2_000;
/** A new cluster needs a while to choose its leader. */
const ATTEMPTS = 60;

const urls = setting('DATABASE_URLS')
  .split(',')
  .map((url) => new URL(url));
const adminPassword = setting('DATABASE_ADMIN_PASSWORD');
const password = setting('DATABASE_PASSWORD');

await insist('user', makeUser);
await insist('rights', giveRights);
console.log(`用户 ${USER} 已就绪 the user ${USER} is ready`);

/** Whichever node leads takes it; the others refuse or point elsewhere. */
async function makeUser() {
  let last;
  for (const url of urls) {
    try {
      return await makeUserAt(url);
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

async function makeUserAt(url) {
  const made = await post(url, '/users/', { loginName: USER, fullName: 'Liancheng', groups: [], password });
  if (made.status === 201) return;
  if (made.status !== 409) throw new Error(`${url.host} answered ${made.status}`);
  const reset = await post(url, `/users/${USER}/command/reset-password`, { newPassword: password });
  if (reset.status !== 200) throw new Error(`${url.host} answered ${reset.status}`);
}

function post(url, path, body) {
  return fetch(new URL(path, url), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      Authorization: `Basic ${Buffer.from(`admin:${adminPassword}`).toString('base64')}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
}

/** `$all` is readable by administrators only unless it says otherwise, and Liancheng follows it. */
async function giveRights() {
  const client = db.EventStoreDBClient.connectionString(connectionString());
  try {
    await client.setStreamMetadata('$all', { acl: { readRoles: [ADMINS, USER] } });
    const defaults = db.jsonEvent({ type: 'update-default-acl', data: defaultRights() });
    await client.appendToStream('$settings', [defaults]);
  } finally {
    await client.dispose();
  }
}

function defaultRights() {
  const mayUse = [ADMINS, USER];
  return {
    $userStreamAcl: { $r: mayUse, $w: mayUse, $d: ADMINS, $mr: mayUse, $mw: ADMINS },
    $systemStreamAcl: { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS },
  };
}

function connectionString() {
  const hosts = urls.map((url) => url.host).join(',');
  const authority = process.env.NODE_EXTRA_CA_CERTS;
  const tls = urls.every((url) => url.protocol === 'https:');
  return (
    `esdb://admin:${encodeURIComponent(adminPassword)}@${hosts}?tls=${tls}` +
    (authority === undefined ? '' : `&tlsCaFile=${authority}`)
  );
}

async function insist(what, attempt) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      console.error(`${what}: ${error.message}`);
      if (tries === ATTEMPTS) process.exit(1);
      await wait(RETRY_MS);
    }
  }
}

function setting(name) {
  const value = process.env[name];
  if (value) return value;
  console.error(`请设置 ${name} set ${name}`);
  process.exit(2);
}
