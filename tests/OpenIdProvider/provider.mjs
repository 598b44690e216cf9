// A certified OpenID provider for the tests. It lets everybody in who says a name, and says of them what the test told it.
// It prints its address, and reads JSON lines: first {"client": {…}}, then {"people": {"<name>": {…claims}}} whenever they change.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const scope = 'openid profile email';
let people = {};
let serve = (request, response) => response.writeHead(503).end();
const server = createServer((request, response) => serve(request, response));

async function grantEverything({ oidc }) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope(scope);
  await grant.save();
  return grant;
}

function open(issuer, client) {
  const provider = new Provider(issuer, {
    clients: [client],
    claims: { openid: ['sub', 'sid'], profile: ['preferred_username', 'name', 'groups'], email: ['email'] },
    features: {
      backchannelLogout: { enabled: true },
      devInteractions: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    fetch: (address, options) => fetch(address, { ...options, dispatcher: undefined }),
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    loadExistingGrant: grantEverything,
    pkce: { required: () => true },
  });
  provider.on('backchannel.error', (_, error) => console.error(error));
  provider.on('server_error', (_, error) => console.error(error));
  serve = provider.callback();
}

server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const told = JSON.parse(line);
      people = told.people ?? people;
      if (told.client) open(issuer, told.client);
      console.log('heard');
    })
    // Nobody who asks is left.
    .on('close', () => process.exit());
  console.log(issuer);
});
