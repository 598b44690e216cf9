import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { SealingKey } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';
import { CopyState } from './CopyState';
import { KeyState } from './KeyState';

interface Props {
  keys: SealingKey[];
  onRotate: () => void;
}

/** The keys that seal the others: where they lie, and what still opens under each. */
export function SealingKeys({ keys, onRotate }: Props) {
  const t = useTexts().keys;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="sealing-keys"
      sx={{ p: 2.5, display: 'grid', gap: 2 }}
    >
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 24rem' }}>
          <Typography variant="h2" id="sealing-keys">
            {t.sealing.title}
          </Typography>
          <Typography color="textSecondary">{t.sealing.lead}</Typography>
        </Box>
        {keys.some((key) => key.state === 'next') && (
          <Button variant="outlined" onClick={onRotate}>
            {t.actions.kek.submit}
          </Button>
        )}
      </Box>
      {keys.map((key) => (
        <Box key={key.id} sx={{ borderTop: 1, borderColor: 'divider', pt: 2 }}>
          <Facts
            abreast={3}
            facts={[
              { name: t.fields.state, value: <KeyState state={key.state} /> },
              { name: t.fields.id, value: <Mono>{key.id}</Mono> },
              { name: t.fields.source, value: t.sources[key.source] ?? key.source },
              { name: t.fields.location, value: <Mono>{key.location}</Mono> },
              { name: t.fields.sealed, value: t.sealing.count(key.sealedCount) },
              { name: t.fields.firstSeen, value: <RelativeTime instant={key.firstSeenAt} /> },
              {
                name: t.fields.copy,
                value: <CopyState sealing={key} />,
              },
            ]}
          />
        </Box>
      ))}
    </Paper>
  );
}
