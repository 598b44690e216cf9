import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';

interface Props {
  label: string;
  value: string;
  choices: Record<string, string>;
  onChange: (value: string) => void;
}

/** A question with a few answers, all in sight. */
export function Choice({ label, value, choices, onChange }: Props) {
  return (
    <FormControl>
      <FormLabel>{label}</FormLabel>
      <RadioGroup
        aria-label={label}
        value={value}
        onChange={(_, chosen) => onChange(chosen)}
        sx={{ gap: { xs: 1, sm: 0 } }}
      >
        {Object.entries(choices).map(([choice, name]) => (
          <FormControlLabel key={choice} value={choice} control={<Radio />} label={name} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
