import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

interface Props {
  label: string;
  value: string;
  /** By value, in their order. */
  choices: Record<string, string>;
  fault?: string;
  hint?: string;
  onChange: (value: string) => void;
}

/** One of a few, of which one is always chosen. */
export function ChooseField({ label, value, choices, fault, hint, onChange }: Props) {
  return (
    <TextField
      select
      fullWidth
      label={label}
      value={value}
      error={fault !== undefined}
      helperText={fault ?? hint}
      onChange={(event) => onChange(event.target.value)}
    >
      {Object.entries(choices).map(([choice, name]) => (
        <MenuItem key={choice} value={choice}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
