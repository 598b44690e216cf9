import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import FailedIcon from '@mui/icons-material/ErrorOutlineOutlined';
import ProgressIcon from '@mui/icons-material/HourglassTopOutlined';
import RemovedIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import SkippedIcon from '@mui/icons-material/SkipNextOutlined';
import { useTexts } from '../../texts/useTexts';
import { Badge } from '../../ui/Badge';

export function DeploymentStatus({ status }: { status: string }) {
  const label = useTexts().preparationReports.statuses[status] ?? status;
  if (status === 'success') return <Badge tone="success" icon={<DoneIcon />} label={label} />;
  if (status === 'failed') return <Badge tone="error" icon={<FailedIcon />} label={label} />;
  return <Badge tone="info" icon={<ProgressIcon />} label={label} />;
}

/** @param why Why the group could not take it. */
export function MembershipState({ state, why }: { state: string; why?: string | null }) {
  const texts = useTexts();
  const t = texts.preparationReports;
  const label = t.memberships[state] ?? state;
  const meaning = why ? (texts.devicePreparation.target.meaning[why] ?? why) : undefined;
  const hint = [t.membershipHints[state], meaning].filter(Boolean).join(' ');
  if (state === 'failed') return <Badge tone="error" icon={<FailedIcon />} label={label} hint={hint} />;
  if (state === 'removed') return <Badge tone="neutral" icon={<RemovedIcon />} label={label} hint={hint} />;
  return (
    <Badge tone={state === 'confirmed' ? 'success' : 'info'} icon={<DoneIcon />} label={label} hint={hint} />
  );
}

export function ItemStatus({ status }: { status: string }) {
  const label = useTexts().preparationReports.items[status] ?? status;
  if (status === 'installed') return <Badge tone="success" icon={<DoneIcon />} label={label} />;
  if (status === 'failed') return <Badge tone="error" icon={<FailedIcon />} label={label} />;
  if (status === 'skipped') return <Badge tone="neutral" icon={<SkippedIcon />} label={label} />;
  return <Badge tone="info" icon={<ProgressIcon />} label={label} />;
}
