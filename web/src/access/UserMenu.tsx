import AccountIcon from '@mui/icons-material/ManageAccountsOutlined';
import LogoutIcon from '@mui/icons-material/LogoutOutlined';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { RelativeTime } from '../ui/RelativeTime';
import { useSession } from './useSession';
import { useSignOut } from './useSignOut';

export function UserMenu() {
  const t = useTexts().access;
  const { data: session } = useSession();
  const signOut = useSignOut();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!session) return null;

  return (
    <>
      <IconButton
        size="small"
        aria-label={t.userMenu(session.username)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Avatar
          sx={{ width: 28, height: 28, fontSize: 13, bgcolor: 'primary.main', color: 'primary.contrastText' }}
        >
          {session.username.charAt(0).toUpperCase()}
        </Avatar>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box role="presentation" sx={{ px: 2, py: 1, minWidth: 220 }}>
          <Box sx={{ fontWeight: 600 }}>{session.username}</Box>
          {session.previousSignInAt && (
            <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
              {t.previousSignIn} <RelativeTime instant={session.previousSignInAt} />
            </Box>
          )}
        </Box>
        <Divider />
        <MenuItem component={Link} to={paths.account} onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <AccountIcon fontSize="small" />
          </ListItemIcon>
          {t.account}
        </MenuItem>
        <MenuItem onClick={() => signOut.mutate()}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          {t.signOut}
        </MenuItem>
      </Menu>
    </>
  );
}
