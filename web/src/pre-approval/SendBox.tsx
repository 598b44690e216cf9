import Checkbox from '@mui/material/Checkbox';
import type { ImportRow } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';
import { useChosen } from '../ui/useChosen';

interface Props {
  row: ImportRow;
  disabled: boolean;
  onSelect: (selected: boolean) => Promise<unknown>;
}

/** Whether a request is sent to the user of a row. */
export function SendBox({ row, disabled, onSelect }: Props) {
  const t = useTexts().preApproval;
  const [selected, select] = useChosen(row.selected, onSelect);
  return (
    <Checkbox
      checked={selected}
      disabled={disabled}
      onChange={(_, on) => select(on)}
      slotProps={{ input: { 'aria-label': t.select.row(row.line) } }}
    />
  );
}
