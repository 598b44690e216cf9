import CloseIcon from '@mui/icons-material/Close';
import SearchIcon from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTexts } from '../texts/useTexts';

const PAUSE_MS = 250;

interface Props {
  value: string;
  label: string;
  onChange: (value: string) => void;
}

/** Searches when the typing pauses. */
export function SearchField({ value, label, onChange }: Props) {
  const t = useTexts().common;
  const [draft, setDraft] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setDraft(value);
  }

  const commit = useEffectEvent(() => {
    if (draft.trim() !== value) onChange(draft.trim());
  });
  useEffect(() => {
    const timer = setTimeout(() => commit(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);

  const clear = (
    <InputAdornment position="end">
      <IconButton size="small" aria-label={t.clearSearch} onClick={() => setDraft('')} edge="end">
        <CloseIcon fontSize="inherit" />
      </IconButton>
    </InputAdornment>
  );
  const start = (
    <InputAdornment position="start">
      <SearchIcon fontSize="small" />
    </InputAdornment>
  );
  return (
    <TextField
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      placeholder={label}
      sx={{ flex: { xs: '1 1 100%', sm: '0 1 240px' } }}
      slotProps={{
        htmlInput: { 'aria-label': label, type: 'search', autoComplete: 'off' },
        input: { startAdornment: start, endAdornment: draft ? clear : undefined },
      }}
    />
  );
}
