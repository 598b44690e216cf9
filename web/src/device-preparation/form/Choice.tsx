import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import { TwoLines } from '../../ui/TwoLines';

interface Props {
  label: string;
  value: string;
  /** By value, in their order. */
  names: Record<string, string>;
  hints?: Record<string, string>;
  onChange: (value: string) => void;
}

/** One of a few, each explained where it is chosen. */
export function Choice({ label, value, names, hints, onChange }: Props) {
  const id = useId();
  return (
    <FormControl>
      <FormLabel id={id} sx={{ fontSize: 12.5 }}>
        {label}
      </FormLabel>
      <RadioGroup aria-labelledby={id} value={value} onChange={(_, chosen) => onChange(chosen)}>
        {Object.entries(names).map(([choice, name]) => (
          <FormControlLabel
            key={choice}
            value={choice}
            control={<Radio size="small" />}
            label={hints?.[choice] ? <TwoLines first={name} second={hints[choice]} /> : name}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
