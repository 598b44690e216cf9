import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { NavigationItem } from './NavigationItem';

interface Item {
  to: string;
  under: string;
  label: string;
  icon: ReactElement;
  waiting?: { count: number; label: string };
}

interface Props {
  /** Missing where the items speak for themselves. */
  label: string | null;
  items: readonly Item[];
  current: string | undefined;
  onNavigate?: () => void;
}

export function NavigationGroup({ label, items, current, onNavigate }: Props) {
  return (
    <Box>
      {label && (
        <Typography
          component="h2"
          variant="body2"
          color="textSecondary"
          sx={{ px: 1.25, mb: 0.5, fontSize: 12, fontWeight: 550 }}
        >
          {label}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map((item) => (
          <NavigationItem
            key={item.to}
            to={item.to}
            current={item.under === current}
            label={item.label}
            icon={item.icon}
            waiting={item.waiting}
            onNavigate={onNavigate}
          />
        ))}
      </Box>
    </Box>
  );
}
