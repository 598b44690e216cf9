import RotateIcon from '@mui/icons-material/AutorenewOutlined';
import AnewIcon from '@mui/icons-material/RestartAltOutlined';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { SharedKeyMachine } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { Facts } from '../ui/Facts';
import { Mono } from '../ui/Mono';
import { platformName } from '../ui/platforms';
import { RelativeTime } from '../ui/RelativeTime';

interface Props {
  machine: SharedKeyMachine;
  /** Machine A, machine B, as they are spoken of. */
  name: string;
  /** Missing for those who may not decide. */
  onKeep?: () => void;
}

/** One side, with all that the server knows to tell it from the others. */
export function Machine({ machine, name, onKeep }: Props) {
  const t = useTexts().sharedKeys;
  const { computerName, remedy } = machine;
  return (
    <Paper
      component="section"
      aria-label={name}
      variant="outlined"
      sx={{ p: 1.5, display: 'flex', flexDirection: 'column', gap: 1.5 }}
    >
      <Typography variant="h3" sx={{ overflowWrap: 'anywhere' }}>
        {name}: {computerName ?? t.unnamed}
      </Typography>
      {remedy && (
        <Badge
          tone={remedy === 'rotate_key' ? 'success' : 'warning'}
          icon={remedy === 'rotate_key' ? <RotateIcon /> : <AnewIcon />}
          label={t.remedies[remedy] ?? remedy}
        />
      )}
      <Facts
        facts={[
          { name: t.fields.address, value: <Mono>{machine.address}</Mono> },
          { name: t.fields.serialNumber, value: machine.serialNumber },
          { name: t.fields.platform, value: machine.platform && platformName(machine.platform) },
          { name: t.fields.osVersion, value: machine.osVersion },
          { name: t.fields.firstHeardAt, value: <RelativeTime instant={machine.firstHeardAt} /> },
          { name: t.fields.heardAt, value: <RelativeTime instant={machine.heardAt} /> },
        ]}
      />
      {onKeep && (
        <Button variant="outlined" onClick={onKeep} sx={{ mt: 'auto' }}>
          {t.keep.label(name)}
        </Button>
      )}
    </Paper>
  );
}
