import Box from '@mui/material/Box';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { NoticeCard } from './NoticeCard';
import { useImportNotices, useSeeNotice } from './useImports';

const AT_MOST = 3;

/**
 * How commits and undos ended that the one who is signed in began, on whatever page they are. It stands above the page, so that it hides no button
 * of it. The list's own page says it itself.
 */
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
        position: 'sticky',
        zIndex: 'snackbar',
        top: 0,
        display: 'grid',
        gap: 1,
        // Nothing to tell takes no room, not even that between the parts of a page.
        '&:empty': { mb: -1.5 },
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
