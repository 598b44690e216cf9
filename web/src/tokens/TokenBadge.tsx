import BlockIcon from '@mui/icons-material/Block';
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import HourglassIcon from '@mui/icons-material/HourglassBottomOutlined';
import HistoryToggleOffIcon from '@mui/icons-material/HistoryToggleOff';
import type { ApiToken } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { useNow } from '../ui/useNow';
import { tokenLook } from './tokenState';

export function TokenBadge({ token }: { token: ApiToken }) {
  const t = useTexts().tokens;
  switch (tokenLook(token, useNow())) {
    case 'active':
      return <Badge tone="success" icon={<CheckCircleIcon />} label={t.states.active ?? ''} />;
    case 'endsSoon':
      return <Badge tone="warning" icon={<HourglassIcon />} label={t.endsSoon} hint={t.endsSoonHint} />;
    case 'expired':
      return <Badge tone="neutral" icon={<HistoryToggleOffIcon />} label={t.states.expired ?? ''} />;
    case 'revoked':
      return <Badge tone="error" icon={<BlockIcon />} label={t.states.revoked ?? ''} />;
  }
}
