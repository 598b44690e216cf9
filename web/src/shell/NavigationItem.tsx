import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

const MOST_SHOWN = 999;

interface Props {
  to: string;
  current: boolean;
  label: string;
  icon: ReactElement;
  /** How many wait there, with the words that say so. */
  waiting?: { count: number; label: string };
  onNavigate?: () => void;
}

export function NavigationItem({ to, current, label, icon, waiting, onNavigate }: Props) {
  return (
    <li>
      <ButtonBase
        component={Link}
        to={to}
        onClick={onNavigate}
        aria-current={current ? 'page' : undefined}
        sx={{
          width: '100%',
          justifyContent: 'flex-start',
          gap: 1.25,
          px: 1.25,
          py: 0.75,
          minHeight: 36,
          lineHeight: 1.3,
          borderRadius: 1,
          fontSize: '0.875rem',
          fontWeight: 500,
          color: 'text.secondary',
          '& svg': { fontSize: 18 },
          '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
          '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' },
          '&[aria-current]': {
            color: 'text.primary',
            bgcolor: 'rgba(var(--muster-palette-primary-mainChannel) / 0.1)',
            '& svg': { color: 'primary.main' },
          },
        }}
      >
        {icon}
        <Box component="span">{label}</Box>
        {waiting !== undefined && waiting.count > 0 && (
          <Box
            component="span"
            aria-label={waiting.label}
            sx={{
              ml: 'auto',
              px: 0.75,
              borderRadius: 5,
              fontSize: 12,
              lineHeight: '20px',
              fontVariantNumeric: 'tabular-nums',
              color: 'primary.contrastText',
              bgcolor: 'primary.main',
            }}
          >
            {waiting.count > MOST_SHOWN ? `${MOST_SHOWN}+` : waiting.count}
          </Box>
        )}
      </ButtonBase>
    </li>
  );
}
