import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import { useTexts } from '../texts/useTexts';

interface Props {
  count: number;
  /** Of what they are, in words. */
  action: string;
  open: boolean;
  controls: string;
  onToggle: () => void;
}

/** Opens the details of an entry. */
export function DetailsButton({ count, action, open, controls, onToggle }: Props) {
  const t = useTexts().audit;
  const rotation = open ? 'rotate(180deg)' : 'none';
  return (
    <Button
      size="small"
      color="inherit"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      aria-label={t.detailsOf(t.detailCount(count), action)}
      onClick={onToggle}
      endIcon={<ExpandMoreIcon sx={{ transform: rotation, transition: 'transform 120ms' }} />}
      sx={{ whiteSpace: 'nowrap', mr: -1 }}
    >
      {t.detailCount(count)}
    </Button>
  );
}
