import Box from '@mui/material/Box';
import type { Device, DeviceFact } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { RelativeTime } from '../ui/RelativeTime';
import { Section } from '../ui/Section';
import { FactValue } from './FactValue';
import { SourceBadge } from './SourceBadge';

const wholeLine = { xs: '1 / -1', sm: 'auto' };

/** What is known of a device: a value is worth as much as where it comes from. */
export function DeviceFacts({ device }: { device: Device }) {
  const t = useTexts().devices.facts;
  const facts = device.facts ?? [];
  return (
    <Section title={t.title} hint={t.hint}>
      {facts.length === 0 && t.none}
      <Box component="dl" sx={{ m: 0 }}>
        {facts.map((fact) => (
          <FactRow key={fact.name} fact={fact} device={device} />
        ))}
      </Box>
    </Section>
  );
}

function FactRow({ fact, device }: { fact: DeviceFact; device: Device }) {
  const t = useTexts().devices.facts;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'max-content minmax(0, 1fr)', sm: '160px minmax(0, 1fr) 120px 110px' },
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.25,
        py: 1,
        '&:not(:last-child)': { borderBottom: 1, borderColor: 'divider' },
      }}
    >
      <Box
        component="dt"
        sx={{ gridColumn: wholeLine, fontSize: { xs: 12, sm: 13 }, color: 'text.secondary' }}
      >
        {t.names[fact.name] ?? fact.name}
      </Box>
      <Box component="dd" sx={{ gridColumn: wholeLine, m: 0, overflowWrap: 'anywhere' }}>
        <FactValue fact={fact} device={device} />
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        <SourceBadge source={fact.source} />
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: 13, color: 'text.secondary' }}>
        {fact.at && <RelativeTime instant={fact.at} />}
      </Box>
    </Box>
  );
}
