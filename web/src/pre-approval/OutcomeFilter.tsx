import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { PreApprovalImport } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';
import type { List } from '../ui/useListState';
import { outcomes } from './OutcomeBadge';

interface Props {
  list: List;
  totals: PreApprovalImport['totals'];
}

/** How many rows would do what, and only those. */
export function OutcomeFilter({ list, totals }: Props) {
  const t = useTexts().preApproval;
  const all = outcomes.reduce((sum, outcome) => sum + (totals[outcome] ?? 0), 0);
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={t.rowsStep.filter}
      value={list.filters.outcome ?? ''}
      onChange={(_, outcome: string | null) => list.change({ filters: { outcome: outcome ?? '' } })}
      // Where they wrap, the first of a line has an edge, too.
      sx={{ flexWrap: 'wrap', '& .MuiToggleButton-root': { borderLeftColor: 'divider' } }}
    >
      <ToggleButton value="">{t.rowsStep.all(all)}</ToggleButton>
      {outcomes.map((outcome) => (
        <ToggleButton key={outcome} value={outcome}>
          {t.counted(t.outcomes[outcome], totals[outcome] ?? 0)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
