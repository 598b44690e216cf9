import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { AuditedKind } from '../api/audit';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { HistoryList } from './HistoryList';

interface Props {
  kind: AuditedKind;
  id: string;
  /** h2 on a page, h3 below the title of a dialog. */
  level?: 'h2' | 'h3';
}

/** What happened to the thing that is shown, asked for when somebody wants to know. */
export function History({ kind, id, level = 'h3' }: Props) {
  const t = useTexts().audit.history;
  const mayReadAll = useMay('read_audit');
  const [open, setOpen] = useState(false);
  const contentId = useId();
  const rotation = open ? 'rotate(180deg)' : 'none';
  return (
    <Box component="section" aria-label={t.title} sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
        <Typography variant="h3" component={level} sx={{ flex: 1 }}>
          <Button
            color="inherit"
            startIcon={<HistoryIcon />}
            endIcon={<ExpandMoreIcon sx={{ transform: rotation, transition: 'transform 120ms' }} />}
            aria-expanded={open}
            aria-controls={open ? contentId : undefined}
            onClick={() => setOpen(!open)}
            sx={{ ml: -0.5, font: 'inherit' }}
          >
            {t.title}
          </Button>
        </Typography>
        {open && mayReadAll && (
          <Link
            component={RouterLink}
            to={`${paths.audit}?${new URLSearchParams({ entityKind: kind, entityId: id })}`}
            sx={{ fontSize: 13 }}
          >
            {t.inAudit}
          </Link>
        )}
      </Box>
      {open && (
        <Box id={contentId} sx={{ display: 'grid', gap: 1, mt: 1 }}>
          <HistoryList kind={kind} id={id} />
        </Box>
      )}
    </Box>
  );
}
