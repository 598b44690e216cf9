import TextField from '@mui/material/TextField';
import { useEffect, useRef } from 'react';
import { monospace } from '../ui/fonts';

interface Props {
  label: string;
  value: string;
  fault?: string;
  hint?: string;
  type?: string;
  required?: boolean;
  /** Takes the focus when the form opens. */
  focused?: boolean;
  /** Hex digits and the like. */
  code?: boolean;
  onChange: (value: string) => void;
}

export function PersonField({ label, value, fault, hint, type, required, focused, code, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);

  return (
    <TextField
      label={label}
      value={value}
      type={type}
      onChange={(event) => onChange(event.target.value)}
      error={fault !== undefined}
      helperText={fault ?? hint}
      inputRef={input}
      fullWidth
      autoComplete="off"
      slotProps={{
        htmlInput: {
          'aria-required': required,
          spellCheck: false,
          sx: code ? { fontFamily: monospace } : undefined,
        },
      }}
    />
  );
}
