import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
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
    <Button
      variant="outlined"
      color="inherit"
      startIcon={<DownloadIcon />}
      component="a"
      href={requestsExportAddress(query, columns)}
      download
      data-shortcut="export"
    >
      {t.export}
    </Button>
  );
}
