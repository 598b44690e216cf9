import DownloadIcon from '@mui/icons-material/Download';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { requestsExportAddress, type RequestQuery } from '../api/enrollmentRequests';
import { useTexts } from '../texts/useTexts';

interface Props {
  query: RequestQuery;
  columns: readonly string[];
}

/** The view as a file: its filters, its order, its columns, and all pages. */
export function ExportButton({ query, columns }: Props) {
  const t = useTexts().queue;
  return (
    <Tooltip title={t.export}>
      <IconButton
        component="a"
        href={requestsExportAddress(query, columns)}
        download
        aria-label={t.export}
        data-shortcut="export"
      >
        <DownloadIcon />
      </IconButton>
    </Tooltip>
  );
}
