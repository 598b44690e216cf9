import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import { useId, type ReactNode } from 'react';
import { DialogHeader } from '../DialogHeader';

interface Props {
  title: string;
  badges?: ReactNode;
  /** It shows something that nobody sees again: only its own button closes it. */
  held?: boolean;
  wide?: boolean;
  children: ReactNode;
  onClose: () => void;
}

export function FormDialog({ title, badges, held = false, wide = false, children, onClose }: Props) {
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={held ? undefined : onClose}
      fullWidth
      maxWidth={wide ? 'sm' : 'xs'}
      aria-labelledby={titleId}
    >
      <DialogHeader id={titleId} title={title} badges={badges} onClose={held ? undefined : onClose} />
      <DialogContent sx={{ '&&': { pt: 2.5 } }}>{children}</DialogContent>
    </Dialog>
  );
}
