import MenuIcon from '@mui/icons-material/Menu';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import { Shortcuts } from '../shortcuts/Shortcuts';
import { Link } from 'react-router';
import { useTexts } from '../texts/useTexts';
import { UserMenu } from '../access/UserMenu';
import { AppearanceMenu } from './AppearanceMenu';
import { Brand } from './Brand';
import { paths } from './paths';

export function TopBar({ onOpenNavigation }: { onOpenNavigation: () => void }) {
  const t = useTexts().shell;
  return (
    <AppBar
      position="static"
      color="inherit"
      elevation={0}
      sx={{ bgcolor: 'background.default', borderBottom: 1, borderColor: 'divider' }}
    >
      <Toolbar variant="dense" sx={{ px: { xs: 1, md: 2.5 }, gap: 1, minHeight: 52 }}>
        <IconButton
          aria-label={t.openNavigation}
          onClick={onOpenNavigation}
          sx={{ display: { md: 'none' }, color: 'text.secondary' }}
        >
          <MenuIcon />
        </IconButton>
        <Box component={Link} to={paths.home} sx={{ color: 'inherit', textDecoration: 'none' }}>
          <Brand />
        </Box>
        <Box sx={{ flex: 1 }} />
        <Shortcuts />
        <AppearanceMenu />
        <UserMenu />
      </Toolbar>
    </AppBar>
  );
}
