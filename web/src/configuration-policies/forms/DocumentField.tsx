import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTexts } from '../../texts/useTexts';
import { monospace } from '../../ui/fonts';
import { leafText, pairsText, readPairs } from './document';
import type { FieldSpec } from './formSpecs';

interface Props {
  spec: FieldSpec;
  label: string;
  value: unknown;
  /** Undefined when nothing is said. */
  onChange: (value: unknown) => void;
}

/** One member. What is empty or not set is left out of the document. */
export function DocumentField({ spec, label, value, onChange }: Props) {
  const t = useTexts().configurationForms;
  if (spec.as === 'flag' || spec.as === 'choice') {
    const options =
      spec.as === 'choice'
        ? spec.options.map((option) => [option, t.options[option] ?? option] as const)
        : ([
            ['true', t.yes],
            ['false', t.no],
          ] as const);
    return (
      <TextField
        select
        fullWidth
        label={label}
        value={leafText(value)}
        onChange={({ target }) =>
          onChange(
            target.value === '' ? undefined : spec.as === 'flag' ? target.value === 'true' : target.value,
          )
        }
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{t.notSet}</MenuItem>
        {options.map(([option, name]) => (
          <MenuItem key={option} value={option}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  const long = spec.as === 'long' || spec.as === 'pairs';
  const shown = spec.as === 'pairs' ? pairsText(value) : leafText(value);
  return (
    <TextField
      fullWidth
      label={label}
      type={spec.as === 'secret' ? 'password' : 'text'}
      value={shown}
      multiline={long}
      minRows={long ? 3 : undefined}
      maxRows={long ? 16 : undefined}
      helperText={spec.as === 'pairs' ? t.pairsHint : undefined}
      autoComplete={spec.as === 'secret' ? 'new-password' : 'off'}
      onChange={({ target }) => onChange(read(spec, target.value))}
      slotProps={{
        htmlInput: {
          spellCheck: false,
          autoCapitalize: 'none',
          inputMode: spec.as === 'number' ? 'numeric' : undefined,
          sx: long || spec.as === 'value' ? { fontFamily: monospace, fontSize: 13 } : undefined,
        },
      }}
    />
  );
}

/** A number that is none yet stays the text that was typed: the check says so. */
function read(spec: FieldSpec, text: string): unknown {
  if (spec.as === 'pairs') return readPairs(text);
  if (text === '') return spec.as === 'text' || spec.as === 'number' || spec.as === 'secret' ? undefined : '';
  return spec.as === 'number' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}
