import DownloadIcon from '@mui/icons-material/Download';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTexts } from '../texts/useTexts';

/** The view as a file: its filters, its order, its columns, and all pages. */
export function ExportButton({ address }: { address: string }) {
  const label = useTexts().views.export;
  return (
    <Tooltip title={label}>
      <IconButton component="a" href={address} download aria-label={label} data-shortcut="export">
        <DownloadIcon />
      </IconButton>
    </Tooltip>
  );
}
