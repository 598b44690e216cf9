import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState, type Ref } from 'react';
import { useTexts } from '../texts/useTexts';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  fault?: string;
  hint?: string;
  inputRef?: Ref<HTMLInputElement>;
}

export function PasswordField({ label, value, onChange, autoComplete, fault, hint, inputRef }: Props) {
  const t = useTexts().access;
  const [visible, setVisible] = useState(false);
  const toggle = (
    <InputAdornment position="end">
      <IconButton
        size="small"
        edge="end"
        aria-label={visible ? t.hidePassword : t.showPassword}
        onClick={() => setVisible(!visible)}
      >
        {visible ? <VisibilityOffIcon fontSize="small" /> : <VisibilityIcon fontSize="small" />}
      </IconButton>
    </InputAdornment>
  );
  return (
    <TextField
      label={label}
      type={visible ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={fault !== undefined}
      helperText={fault ?? hint}
      autoComplete={autoComplete}
      inputRef={inputRef}
      fullWidth
      slotProps={{ input: { endAdornment: toggle }, htmlInput: { required: true } }}
    />
  );
}
