import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ShortcutsDialog } from './ShortcutsDialog';
import { useShortcuts } from './useShortcuts';

/** The keys that work on every page, and the button that shows them all. */
export function Shortcuts() {
  const t = useTexts().shortcuts;
  const go = useNavigate();
  const [shown, setShown] = useState(false);
  useShortcuts({
    '?': () => setShown(true),
    'g l': () => void go(paths.home),
    'g d': () => void go(paths.devices),
    'g s': () => void go(paths.enrollmentStatus),
    'g q': () => void go(paths.queue),
    'g p': () => void go(paths.people),
    'g h': () => void go(paths.history),
    '/': () => document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus(),
    e: () => document.querySelector<HTMLElement>('main [data-shortcut="export"]')?.click(),
  });
  return (
    <>
      <Tooltip title={t.title}>
        <IconButton
          aria-label={t.title}
          onClick={() => setShown(true)}
          sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
        >
          <KeyboardIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      {shown && <ShortcutsDialog onClose={() => setShown(false)} />}
    </>
  );
}
