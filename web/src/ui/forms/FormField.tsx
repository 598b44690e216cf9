import TextField from '@mui/material/TextField';
import { useEffect, useRef } from 'react';
import { monospace } from '../fonts';

interface Props {
  label: string;
  value: string;
  fault?: string;
  hint?: string;
  type?: string;
  required?: boolean;
  disabled?: boolean;
  /** Takes the focus when the form opens. */
  focused?: boolean;
  /** Hex digits and the like. */
  code?: boolean;
  /** What the keyboard of a telephone offers. */
  inputMode?: 'numeric' | 'text';
  autoComplete?: string;
  onChange: (value: string) => void;
}

export function FormField(props: Props) {
  const { label, value, fault, hint, type, required, disabled, focused, code, inputMode, autoComplete } =
    props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);

  return (
    <TextField
      label={label}
      value={value}
      type={type}
      disabled={disabled}
      onChange={(event) => props.onChange(event.target.value)}
      error={fault !== undefined}
      helperText={fault ?? hint}
      inputRef={input}
      fullWidth
      autoComplete={autoComplete ?? 'off'}
      slotProps={{
        htmlInput: {
          'aria-required': required,
          spellCheck: false,
          inputMode,
          autoCapitalize: code ? 'none' : undefined,
          sx: code ? { fontFamily: monospace } : undefined,
        },
      }}
    />
  );
}
