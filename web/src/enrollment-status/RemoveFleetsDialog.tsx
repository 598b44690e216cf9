import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import type { SimulatedFleet } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { FilterSelect } from '../ui/FilterSelect';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useSnack } from '../ui/SnackContext';
import { useRemoveFleets } from './useSimulatedFleets';

interface Props {
  /** At least one. */
  fleets: readonly SimulatedFleet[];
  onClose: () => void;
}

/** Nothing is lost that ever was: the same seed makes the same fleet again. So it is asked for once, without a typed word. */
export function RemoveFleetsDialog({ fleets, onClose }: Props) {
  const t = useTexts().enrollmentStatus.removeFleets;
  const show = useSnack();
  const [chosen, setChosen] = useState<string>();
  const asked = fleets.filter(({ name }) => !chosen || name === chosen);
  const all = asked.reduce((sum, { enrollments }) => sum + enrollments, 0);
  const remove = useRemoveFleets((count) => {
    show({ text: t.removed(count) });
    onClose();
  });
  return (
    <ConfirmDialog
      title={t.title}
      hint={t.hint(all)}
      confirm={t.submit}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(asked.map(({ name }) => name))}
      onClose={() => {
        remove.stop();
        if (!remove.isPending) onClose();
      }}
    >
      {fleets.length > 1 && !remove.isPending && (
        <FilterSelect
          label={t.fleet}
          all={t.all}
          options={fleets.map(({ name, enrollments }) => [name, t.named(name, enrollments)])}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {remove.isPending && (
        <Box sx={{ display: 'grid', gap: 0.5 }}>
          <LinearProgress
            variant="determinate"
            value={Math.min((remove.removed / Math.max(all, 1)) * 100, 100)}
            aria-label={t.progress}
          />
          <Box role="status">{t.soFar(remove.removed, all)}</Box>
        </Box>
      )}
    </ConfirmDialog>
  );
}
