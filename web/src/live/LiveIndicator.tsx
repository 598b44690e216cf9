import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTexts } from '../texts/useTexts';
import { useLiveStatus } from './LiveContext';

const colours = { open: 'success.main', connecting: 'warning.main', offline: 'error.main' };

export function LiveIndicator() {
  const status = useLiveStatus();
  const t = useTexts().live;
  return (
    <Tooltip title={t.explain[status]}>
      <Box
        role="status"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.75,
          color: 'text.secondary',
          fontSize: 13,
        }}
      >
        <Box
          component="span"
          aria-hidden
          sx={{
            width: 8,
            height: 8,
            borderRadius: '50%',
            bgcolor: status === 'open' ? colours[status] : 'transparent',
            border: 2,
            borderColor: colours[status],
          }}
        />
        {t.status[status]}
      </Box>
    </Tooltip>
  );
}
