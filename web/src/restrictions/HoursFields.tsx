import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import { ChoiceField } from './ChoiceField';
import type { FieldsProps } from './KindFields';
import { weekdays } from './restrictionDraft';

export function HoursFields({ draft, fault, onChange }: FieldsProps) {
  const t = useTexts().restrictions;
  const time = (member: 'opensAt' | 'closesAt') => (
    <TextField
      type="time"
      label={t.form[member]}
      value={draft[member]}
      onChange={(event) => onChange({ ...draft, [member]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
      fullWidth
    />
  );
  return (
    <>
      <ChoiceField
        label={t.form.days}
        fault={fault('hours')}
        choices={weekdays.map((value) => ({ value, label: t.days[value] ?? value }))}
        chosen={draft.days}
        onChange={(days) => onChange({ ...draft, days })}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {time('opensAt')}
        {time('closesAt')}
      </Box>
      <FormField
        label={t.form.timeZone}
        hint={t.form.timeZoneHint}
        value={draft.timeZone}
        required
        onChange={(timeZone) => onChange({ ...draft, timeZone })}
      />
    </>
  );
}
