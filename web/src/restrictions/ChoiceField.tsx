import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';

interface Props {
  label: string;
  hint?: string;
  fault?: string;
  choices: { value: string; label: string }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Some of a few. */
export function ChoiceField({ label, hint, fault, choices, chosen, onChange }: Props) {
  return (
    <FormControl component="fieldset" error={fault !== undefined}>
      <FormLabel component="legend" sx={{ fontSize: 12.5 }}>
        {label}
      </FormLabel>
      <FormGroup row>
        {choices.map(({ value, label: name }) => (
          <FormControlLabel
            key={value}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(value)}
                onChange={(_, on) =>
                  onChange(
                    choices
                      .map((one) => one.value)
                      .filter((one) => (one === value ? on : chosen.includes(one))),
                  )
                }
              />
            }
            label={name}
          />
        ))}
      </FormGroup>
      {(fault ?? hint) && <FormHelperText sx={{ mx: 0 }}>{fault ?? hint}</FormHelperText>}
    </FormControl>
  );
}
