import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { auditExportAddress, type AuditFilters, type ExportFormat } from '../api/audit';
import { useTexts } from '../texts/useTexts';

const formats: ExportFormat[] = ['jsonl', 'csv', 'syslog'];

/** Downloads the signed log, or the part of it that the days narrow it to. */
export function ExportMenu({ range }: { range: AuditFilters }) {
  const t = useTexts().audit.exporting;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t.button}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {formats.map((format) => (
          <MenuItem
            key={format}
            component="a"
            href={auditExportAddress(format, range)}
            download
            onClick={close}
          >
            <ListItemText primary={t.formats[format]} secondary={t.hints[format]} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
