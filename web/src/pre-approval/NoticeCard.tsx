import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import { Link } from 'react-router';
import type { ImportNotice } from '../api/preApprovals';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ImportStateBadge } from './ImportStateBadge';

interface Props {
  notice: ImportNotice;
  onSeen: () => void;
}

/** Stays until somebody has seen it. */
export function NoticeCard({ notice, onSeen }: Props) {
  const t = useTexts().importWizard.notice;
  return (
    <Paper elevation={2} sx={{ p: 1.5, border: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
            <ImportStateBadge state={notice.state} />
            <Box component="span" sx={{ fontWeight: 600 }}>
              {notice.fileName}
            </Box>
          </Box>
          <Box sx={{ mt: 0.5, fontSize: 13, color: 'text.secondary' }}>
            {notice.state === 'undone' ? t.undone(notice.rows) : t.committed(notice)}
          </Box>
        </Box>
        <IconButton size="small" aria-label={t.dismiss(notice.fileName)} onClick={onSeen}>
          <CloseIcon fontSize="inherit" />
        </IconButton>
      </Box>
      <Button component={Link} to={`${paths.preApprove}/${notice.importId}`} size="small" sx={{ mt: 0.5 }}>
        {t.show}
      </Button>
    </Paper>
  );
}
