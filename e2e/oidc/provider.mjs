// A real OpenID Connect provider for tests of sign-in: certified code (panva/oidc-provider), one client, one person,
// who is signed in without being asked. Loopback only.
//
//   node provider.mjs [--port N] [--signed-userinfo] [--claims JSON]
//
// --signed-userinfo   the userinfo answer is a JWT signed with RS256, as ProConnect gives it
// --claims JSON       claims of the person, over those below; `sub` too
//
// When it listens, it prints one line of JSON: {"issuer", "port", "client_id", "client_secret"}. It ends with SIGTERM,
// or when its standard input closes, so that it never outlives the test that started it with a pipe.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import Provider from 'oidc-provider';

const CLIENT = { client_id: 'maillage', client_secret: 'secret' };
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'signed-userinfo': { type: 'boolean', default: false },
    claims: { type: 'string', default: '{}' },
  },
});

/** The person, with the claims and the fictitious values of a ProConnect account. */
const person = {
  sub: 'b6048e95-0b21-4c05-8a51-2d2f1f3a9d11',
  email: 'camille.martin@exemple.fr',
  email_verified: true,
  given_name: 'Camille',
  usual_name: 'Martin',
  siret: '13002526500013',
  ...JSON.parse(values.claims),
};

/** A key for signatures that lives as long as this process. */
function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' };
}

function isLoopback(uri) {
  return URL.canParse(uri) && LOOPBACK.has(new URL(uri).hostname);
}

function configuration() {
  return {
    clients: [
      {
        ...CLIENT,
        redirect_uris: ['http://127.0.0.1/'],
        post_logout_redirect_uris: ['http://127.0.0.1/'],
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        ...(values['signed-userinfo'] && { userinfo_signed_response_alg: 'RS256' }),
      },
    ],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      given_name: ['given_name'],
      usual_name: ['usual_name'],
      siret: ['siret'],
    },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    jwks: { keys: [signingKey()] },
    features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...person, sub }) }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    renderError(ctx, out) {
      ctx.type = 'json';
      ctx.body = out;
    },
  };
}

/** Answers each question of the provider (who? do you agree?) at once, for the one person. */
async function answer(provider, request, response) {
  const { prompt, params, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    return provider.interactionFinished(request, response, { login: { accountId: person.sub } });
  }
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: person.sub, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

function start(server) {
  const { port } = server.address();
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, configuration());
  // Applications under test listen on any free port.
  provider.Client.prototype.redirectUriAllowed = isLoopback;
  provider.Client.prototype.postLogoutRedirectUriAllowed = isLoopback;
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url.startsWith('/interaction/')) return handle(request, response);
    return answer(provider, request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  process.stdout.write(`${JSON.stringify({ issuer, port, ...CLIENT })}\n`);
}

const server = createServer();
server.listen(Number(values.port), '127.0.0.1', () => start(server));
const stop = () => process.exit(0);
process.on('SIGTERM', stop);
process.stdin.on('end', stop).resume();
