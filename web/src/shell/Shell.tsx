import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { LiveProvider } from '../live/LiveProvider';
import { ImportNotices } from '../pre-approval/ImportNotices';
import { useTexts } from '../texts/useTexts';
import { Navigation } from './Navigation';
import { SkipLink } from './SkipLink';
import { TopBar } from './TopBar';

const SIDEBAR_WIDTH = 208;

export function Shell() {
  const t = useTexts().shell;
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);

  return (
    <LiveProvider>
      <SkipLink />
      <Box sx={{ display: 'flex', flexDirection: 'column', height: '100dvh' }}>
        <TopBar onOpenNavigation={() => setOpen(true)} />
        <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
          <Box
            sx={{
              display: { xs: 'none', md: 'block' },
              width: SIDEBAR_WIDTH,
              borderRight: 1,
              borderColor: 'divider',
            }}
          >
            <Navigation />
          </Box>
          <Drawer
            open={open}
            onClose={close}
            sx={{ display: { md: 'none' } }}
            slotProps={{ paper: { 'aria-label': t.navigation, sx: { width: 264 } } }}
          >
            <Navigation onNavigate={close} />
          </Drawer>
          <Box
            component="main"
            id="content"
            tabIndex={-1}
            sx={{
              display: 'flex',
              flexDirection: 'column',
              gap: 1.5,
              flex: 1,
              minWidth: 0,
              overflow: 'auto',
              px: { xs: 2, md: 3 },
              pt: { xs: 2, md: 2.5 },
              pb: 2,
              outline: 'none',
            }}
          >
            <ImportNotices />
            <Outlet />
          </Box>
        </Box>
      </Box>
    </LiveProvider>
  );
}
