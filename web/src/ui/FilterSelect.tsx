import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

interface Props {
  label: string;
  /** What stands for no filter. */
  all: string;
  options: readonly (readonly [value: string, name: string])[];
  /** Missing, or none of the options: all. */
  value: string | undefined;
  onChange: (value: string) => void;
}

/** One of several, or all. */
export function FilterSelect({ label, all, options, value = '', onChange }: Props) {
  return (
    <TextField
      select
      label={label}
      value={options.some(([option]) => option === value) ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      sx={{ minWidth: 150 }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{all}</MenuItem>
      {options.map(([option, name]) => (
        <MenuItem key={option} value={option}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
