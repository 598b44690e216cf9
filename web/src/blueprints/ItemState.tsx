import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/Check';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmpty';
import Box from '@mui/material/Box';
import type { ItemProgress } from '../api/blueprints';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { RelativeTime } from '../ui/RelativeTime';

export function ItemBadge({ progress }: { progress: ItemProgress }) {
  const { states } = useTexts().blueprints.desired;
  const label = states[progress.state] ?? progress.state;
  switch (progress.state) {
    case 'installed':
      return <Badge tone="success" icon={<CheckIcon />} label={label} />;
    case 'failed':
      return <Badge tone="error" icon={<ErrorIcon />} label={label} />;
    case 'unsupported':
    case 'no_channel':
      return <Badge tone="warning" icon={<BlockIcon />} label={label} />;
    case 'removed':
      return <Badge tone="neutral" icon={<CheckIcon />} label={label} />;
    default:
      return <Badge tone="info" icon={<HourglassIcon />} label={label} />;
  }
}

/** Why it is as it is, and what happens next. */
export function ItemReason({ progress }: { progress: ItemProgress }) {
  const t = useTexts().blueprints.desired;
  const { state, code, claimedDetail, attempts = 0, retryAt } = progress;
  const why =
    state === 'no_channel'
      ? t.noChannel
      : state === 'waiting' && claimedDetail
        ? t.waitsFor(claimedDetail)
        : code
          ? (t.codes[code] ?? code)
          : null;
  return (
    <>
      {why && <Box sx={{ color: state === 'failed' ? 'error.main' : 'text.secondary' }}>{why}</Box>}
      {claimedDetail && state !== 'waiting' && (
        <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{claimedDetail}</Box>
      )}
      {(retryAt || (state === 'failed' && attempts > 0)) && (
        <Box sx={{ color: 'text.secondary' }}>
          {t.attempts(attempts)}
          {retryAt && (
            <>
              {' · '}
              {t.again} <RelativeTime instant={retryAt} />
            </>
          )}
        </Box>
      )}
    </>
  );
}
