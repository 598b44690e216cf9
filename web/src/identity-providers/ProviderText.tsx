import TextField from '@mui/material/TextField';

interface Props {
  label: string;
  value: string;
  fault?: string;
  hint?: string;
  type?: string;
  disabled?: boolean;
  onChange: (value: string) => void;
}

export function ProviderText({ label, value, fault, hint, type, disabled, onChange }: Props) {
  return (
    <TextField
      label={label}
      value={value}
      type={type}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
      error={fault !== undefined}
      helperText={fault ?? hint}
      fullWidth
      autoComplete={type === 'password' ? 'new-password' : 'off'}
      slotProps={{ htmlInput: { spellCheck: false } }}
    />
  );
}
