import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import { useTexts } from '../texts/useTexts';

interface Props {
  label: string;
  /** Its place among those that are shown; -1 when it is not. */
  at: number;
  count: number;
  /** It names the row: nobody knew which row it is without. */
  fixed: boolean;
  onToggle: () => void;
  onMove: (by: 1 | -1) => void;
  buttonRef: (by: 1 | -1, button: HTMLButtonElement | null) => void;
}

export function ColumnRow({ label, at, count, fixed, onToggle, onMove, buttonRef }: Props) {
  const t = useTexts().views.columns;
  const shown = at >= 0;
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', minHeight: 38 }}>
      <FormControlLabel
        control={<Checkbox size="small" checked={shown} disabled={fixed} onChange={onToggle} />}
        label={label}
        sx={{ flex: 1, minWidth: 0, ml: 0, mr: 1, '& .MuiFormControlLabel-label': { fontSize: 14 } }}
      />
      {shown && (
        <>
          <IconButton
            size="small"
            aria-label={t.up(label)}
            disabled={at === 0}
            ref={(button) => buttonRef(-1, button)}
            onClick={() => onMove(-1)}
          >
            <ArrowUpwardIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t.down(label)}
            disabled={at === count - 1}
            ref={(button) => buttonRef(1, button)}
            onClick={() => onMove(1)}
          >
            <ArrowDownwardIcon fontSize="small" />
          </IconButton>
        </>
      )}
    </Box>
  );
}
