import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { keepPressKeys } from './keepPressKeys';
import { useCopy } from './useCopy';

interface Props {
  text: string;
  /** The accessible name: copies what, of whom. */
  label: string;
  /** What the snackbar says afterwards. */
  done: string;
  tabIndex?: number;
}

export function CopyButton({ text, label, done, tabIndex }: Props) {
  const copy = useCopy();
  return (
    <Tooltip title={label}>
      <IconButton
        size="small"
        aria-label={label}
        tabIndex={tabIndex}
        onClick={(event) => {
          event.stopPropagation();
          void copy(text, done);
        }}
        onKeyDown={keepPressKeys}
        sx={{ color: 'text.secondary', fontSize: 15 }}
      >
        <ContentCopyIcon fontSize="inherit" />
      </IconButton>
    </Tooltip>
  );
}
