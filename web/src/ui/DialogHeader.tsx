import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/useTexts';

interface Props {
  id: string;
  title: string;
  badges?: ReactNode;
  /** Without it the dialog is left by what stands in it. */
  onClose?: () => void;
}

export function DialogHeader({ id, title, badges, onClose }: Props) {
  const t = useTexts().common;
  return (
    <Box
      sx={{ display: 'flex', alignItems: 'center', gap: 1, pr: 1.5, borderBottom: 1, borderColor: 'divider' }}
    >
      <DialogTitle
        id={id}
        variant="h2"
        sx={{ py: 2, flex: '0 1 auto', minWidth: 0, overflowWrap: 'anywhere' }}
      >
        {title}
      </DialogTitle>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', flexShrink: 0, maxWidth: '45%', ml: -2 }}>
        {badges}
      </Box>
      {onClose && (
        <IconButton aria-label={t.close} onClick={onClose} sx={{ ml: 'auto' }}>
          <CloseIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
