import CancelIcon from '@mui/icons-material/CancelOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import type { ReactElement } from 'react';
import type { Proposal } from '../api/apps';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

const looks: Record<string, ['info' | 'success' | 'error' | 'neutral', ReactElement]> = {
  waiting: ['info', <HourglassIcon key="waiting" />],
  approved: ['success', <CheckIcon key="approved" />],
  rejected: ['error', <CancelIcon key="rejected" />],
};

export function ProposalState({ proposal }: { proposal: Proposal }) {
  const t = useTexts().proposals;
  if (proposal.outdated)
    return <Badge tone="warning" icon={<HistoryIcon />} label={t.outdated} hint={t.outdatedHint} />;
  const [tone, icon] = looks[proposal.state] ?? ['neutral', <HistoryIcon key="ended" />];
  return <Badge tone={tone} icon={icon} label={t.states[proposal.state] ?? proposal.state} />;
}
