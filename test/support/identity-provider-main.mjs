// A real identity provider as a process of its own: it is there only as ES modules, which jest does not load. Whoever logs
// in has any login name and no password; the claims are those of that name. What its parent sends is done to the next ID
// tokens before they are signed: claims put over the true ones or (null) taken away, another key, no signature at all; or one
// of its routes fails.
//
//   node identity-provider-main.mjs <port> <redirect address> ...
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { URLSearchParams } from 'node:url';
import { interactionPolicy, Provider } from 'oidc-provider';

const [, , port, ...redirects] = process.argv;
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const [key, otherKey] = [pair(), pair()];
const KID = 'one';

/** Nobody is asked to consent to what the office has set up. */
const policy = interactionPolicy.base();
policy.get('consent').checks.clear();

let bend = {};
// Not left behind when the test is ended.
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  bend = message;
  process.send('bent');
});

const server = createServer();
server.listen(Number(port), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    // Native: on this machine any port will do.
    clients: [
      {
        client_id: 'liancheng',
        client_secret: 'of-the-office: 100% +secret',
        redirect_uris: redirects,
        application_type: 'native',
      },
      {
        client_id: 'in-the-body',
        client_secret: 'of-the-office: 100% +secret',
        redirect_uris: redirects,
        application_type: 'native',
        token_endpoint_auth_method: 'client_secret_post',
      },
      {
        client_id: 'public',
        redirect_uris: redirects,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['of-this-test'] },
    claims: { profile: ['preferred_username'] },
    pkce: { required: () => true },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...(id === 'nameless' ? {} : { preferred_username: id }) }),
    }),
    features: { devInteractions: { enabled: false } },
    interactions: { policy },
    loadExistingGrant: async (ctx) => {
      const { provider: here, client, session } = ctx.oidc;
      const grant = new here.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route === 'token' && ctx.body?.id_token !== undefined)
      ctx.body = { ...ctx.body, id_token: bent(ctx.body.id_token) };
    if (ctx.oidc?.route === bend.fails) ctx.status = 503;
  });
  const asProvider = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url.startsWith('/interaction/')) return asProvider(request, response);
    return logInPage(provider, request, response);
  });
  process.send(issuer);
});

async function logInPage(provider, request, response) {
  if (request.url.endsWith('/abort'))
    return provider.interactionFinished(request, response, { error: 'access_denied' });
  if (request.method === 'POST') {
    const accountId = new URLSearchParams(await text(request)).get('login');
    return provider.interactionFinished(request, response, { login: { accountId } });
  }
  return response
    .setHeader('content-type', 'text/html')
    .end('<form method="post"><label>Login <input name="login"></label><button>Go on</button></form>');
}

function bent(token) {
  const [, payload] = token.split('.');
  const said = { ...JSON.parse(Buffer.from(payload, 'base64url')), ...bend.claims };
  const claims = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
  const header = bend.unsigned === true ? { alg: 'none' } : { alg: 'RS256', kid: KID };
  const parts = [header, claims].map((each) => Buffer.from(JSON.stringify(each)).toString('base64url'));
  const signed = parts.join('.');
  if (bend.unsigned === true) return `${signed}.`;
  const signature = createSign('RSA-SHA256')
    .update(signed)
    .sign(bend.otherKey === true ? otherKey : key);
  return `${signed}.${signature.toString('base64url')}`;
}
