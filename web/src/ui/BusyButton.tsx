import Button, { type ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';

interface Props extends ButtonProps {
  busy: boolean;
}

/** At work it does nothing when pressed again, and yet keeps the focus: a disabled button would let keys such as Escape go nowhere. */
export function BusyButton({ busy, startIcon, onClick, ...rest }: Props) {
  return (
    <Button
      {...rest}
      aria-busy={busy}
      aria-disabled={busy || undefined}
      startIcon={busy ? <CircularProgress size={16} color="inherit" aria-hidden="true" /> : startIcon}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}
