import TargetIcon from '@mui/icons-material/TrackChangesOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import type { EnrollmentTarget } from '../api/models';
import { LiveIndicator } from '../live/LiveIndicator';
import { useMay } from '../permissions/useMay';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { BurnBanner } from './BurnBanner';
import { DeleteTargetDialog } from './DeleteTargetDialog';
import { TargetCard } from './TargetCard';
import { TargetDialog } from './TargetDialog';
import { useTargets } from './useTargets';

/** How fast and how well enrollment should go, and how it goes. */
export function TargetsPage() {
  const texts = useTexts();
  const t = texts.enrollmentStatus.targets;
  const mayChange = useMay('administer');
  const { data, error, isError, refetch } = useTargets();
  const [making, setMaking] = useState(false);
  // What was seen when the dialog opened is what is decided on.
  const [changing, setChanging] = useState<EnrollmentTarget | null>(null);
  const [deleting, setDeleting] = useState<EnrollmentTarget | null>(null);
  if (!data)
    return isError ? (
      <ErrorState title={t.unavailable} error={error} onRetry={() => void refetch()} />
    ) : (
      <LinearProgress aria-label={texts.common.loading} />
    );
  const set = mayChange && (
    <Button variant="contained" onClick={() => setMaking(true)}>
      {t.set}
    </Button>
  );
  return (
    <>
      <BurnBanner />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
        <Box sx={{ color: 'text.secondary' }}>{t.lead}</Box>
        <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1 }}>
          <LiveIndicator />
          {data.items.length > 0 && set}
        </Box>
      </Box>
      {data.items.length === 0 ? (
        <EmptyState icon={<TargetIcon />} title={t.empty}>
          {t.emptyHint}
          {set}
        </EmptyState>
      ) : (
        data.items.map((target) => (
          <TargetCard
            key={target.id}
            target={target}
            onChange={() => setChanging(target)}
            onDelete={() => setDeleting(target)}
          />
        ))
      )}
      {making && <TargetDialog onClose={() => setMaking(false)} />}
      {changing && <TargetDialog target={changing} onClose={() => setChanging(null)} />}
      {deleting && <DeleteTargetDialog target={deleting} onClose={() => setDeleting(null)} />}
    </>
  );
}
