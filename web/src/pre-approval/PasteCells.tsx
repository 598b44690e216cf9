import PasteIcon from '@mui/icons-material/ContentPasteGoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';

interface Props {
  disabled: boolean;
  /** With tabs between the cells of a row, as spreadsheets copy them. */
  onPaste: (text: string) => void;
}

/** Cells of a spreadsheet instead of a file. */
export function PasteCells({ disabled, onPaste }: Props) {
  const t = useTexts().importWizard.paste;
  const [text, setText] = useState('');
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        onPaste(text);
      }}
      sx={{ display: 'grid', gap: 1 }}
    >
      <TextField
        label={t.label}
        helperText={t.hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        multiline
        minRows={3}
        maxRows={8}
        slotProps={{
          htmlInput: { spellCheck: false, wrap: 'off', style: { overflowX: 'auto', whiteSpace: 'pre' } },
        }}
      />
      <Button
        type="submit"
        variant="outlined"
        startIcon={<PasteIcon />}
        disabled={disabled || text.trim() === ''}
        sx={{ justifySelf: 'start' }}
      >
        {t.verb}
      </Button>
    </Box>
  );
}
