import Box from '@mui/material/Box';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { NoticeCard } from './NoticeCard';
import { useImportNotices, useSeeNotice } from './useImports';

const AT_MOST = 3;

/** How commits and undos ended that the one who is signed in began, on whatever page they are. The list's own page says it itself. */
export function ImportNotices() {
  const may = useMay('manage_pre_approvals');
  const notices = useImportNotices(may);
  const see = useSeeNotice();
  const { pathname } = useLocation();
  const isHere = (id: string) => pathname === `${paths.preApprove}/${id}`;
  const here = notices.data?.find(({ importId }) => isHere(importId))?.importId;
  const seen = useEffectEvent((id: string) => see.mutate(id));

  useEffect(() => {
    if (here) seen(here);
  }, [here]);

  if (!may) return null;
  return (
    <Box
      role="status"
      aria-live="polite"
      sx={{
        position: 'fixed',
        zIndex: 'snackbar',
        top: { xs: 60, sm: 'auto' },
        bottom: { sm: 24 },
        left: { xs: 16, sm: 'auto' },
        right: { xs: 16, sm: 24 },
        width: { sm: 400 },
        display: 'grid',
        gap: 1,
        pointerEvents: 'none',
      }}
    >
      {notices.data
        ?.filter(({ importId }) => !isHere(importId))
        .slice(0, AT_MOST)
        .map((notice) => (
          <NoticeCard key={notice.importId} notice={notice} onSeen={() => see.mutate(notice.importId)} />
        ))}
    </Box>
  );
}
