import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ItemHandling } from '../api/blueprints';
import { useTexts } from '../texts/useTexts';

interface Props {
  handling: ItemHandling;
  /** Whether nothing may be said: then the blueprint says it. */
  optional: boolean;
  onChange: (handling: ItemHandling) => void;
}

const tries = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** How a device deals with an item. */
export function HandlingFields({ handling, optional, onChange }: Props) {
  const t = useTexts().blueprints.handling;
  const choose = (
    label: string,
    value: string,
    choices: readonly (readonly [value: string, name: string])[],
    pick: (value: string | null) => void,
  ) => (
    <TextField
      select
      label={label}
      value={value}
      onChange={({ target }) => pick(target.value === '' ? null : target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      {optional && <MenuItem value="">{t.asDefault}</MenuItem>}
      {choices.map(([key, name]) => (
        <MenuItem key={key} value={key}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      {choose(
        t.blockingLabel,
        String(handling.blocking ?? ''),
        [
          ['true', t.blocking],
          ['false', t.free],
        ],
        (value) => onChange({ ...handling, blocking: value === null ? null : value === 'true' }),
      )}
      {choose(
        t.retries,
        String(handling.retries ?? ''),
        tries.map((n) => [String(n), t.times(n)] as const),
        (value) => onChange({ ...handling, retries: value === null ? null : Number(value) }),
      )}
      {choose(t.onFailure, handling.onFailure ?? '', Object.entries(t.failures), (onFailure) =>
        onChange({ ...handling, onFailure }),
      )}
      {choose(t.removal, handling.removal ?? '', Object.entries(t.removals), (removal) =>
        onChange({ ...handling, removal }),
      )}
    </Box>
  );
}
