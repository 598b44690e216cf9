import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import type { KeyDraft, KeyFaults } from './keyDraft';

interface Props {
  draft: KeyDraft;
  faults: KeyFaults & { addresses?: string };
  onChange: (draft: KeyDraft) => void;
}

/** What keeps a key that gets into the wrong hands from doing much. */
export function KeyLimits({ draft, faults, onChange }: Props) {
  const { form: t, platforms, everyPlatform } = useTexts().enrollmentKeys;
  return (
    <>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <FormField
          label={t.uses}
          hint={t.usesHint}
          value={draft.uses}
          fault={faults.uses}
          required
          inputMode="numeric"
          onChange={(uses) => onChange({ ...draft, uses })}
        />
        <FormField
          label={t.hours}
          hint={t.hoursHint}
          value={draft.hours}
          fault={faults.hours}
          required
          inputMode="numeric"
          onChange={(hours) => onChange({ ...draft, hours })}
        />
      </Box>
      <TextField
        select
        label={t.platform}
        value={draft.platform}
        onChange={(event) => onChange({ ...draft, platform: event.target.value })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{everyPlatform}</MenuItem>
        {Object.entries(platforms).map(([platform, name]) => (
          <MenuItem key={platform} value={platform}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <FormField
        label={t.addresses}
        hint={t.addressesHint}
        value={draft.addresses}
        fault={faults.addresses}
        code
        onChange={(addresses) => onChange({ ...draft, addresses })}
      />
    </>
  );
}
