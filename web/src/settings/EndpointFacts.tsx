import Paper from '@mui/material/Paper';
import type { EndpointSettings } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { Fingerprint } from '../ui/Fingerprint';
import { Mono } from '../ui/Mono';

export function EndpointFacts({ endpoint }: { endpoint: EndpointSettings }) {
  const t = useTexts().settings.facts;
  const own = new URL(endpoint.url).host;
  const others = endpoint.authorities.filter((authority) => authority !== own);
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Facts
        facts={[
          { name: t.url, value: <Mono>{endpoint.url}</Mono> },
          { name: t.others, value: others.length > 0 ? <Mono>{others.join(', ')}</Mono> : undefined },
          { name: t.listener, value: <Mono>{endpoint.listener}</Mono> },
          { name: t.proxies, value: t.proxy(endpoint.behindProxy, endpoint.trustedProxies) },
          { name: t.serverKey, value: <Fingerprint hex={endpoint.serverKeyFingerprint} size={13} /> },
          { name: t.version, value: endpoint.version },
        ]}
      />
    </Paper>
  );
}
