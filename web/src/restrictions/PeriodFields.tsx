import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTexts } from '../texts/useTexts';
import type { FieldsProps } from './KindFields';

export function PeriodFields({ draft, fault, onChange }: FieldsProps) {
  const t = useTexts().restrictions.form;
  const wrong = fault('closed');
  const instant = (member: 'from' | 'until', hint?: string) => (
    <TextField
      type="datetime-local"
      label={t[member]}
      value={draft[member]}
      error={wrong !== undefined}
      helperText={wrong ?? hint}
      onChange={(event) => onChange({ ...draft, [member]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
      fullWidth
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
      {instant('from', t.localTime)}
      {instant('until')}
    </Box>
  );
}
