import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTexts } from '../texts/useTexts';
import { NavigationItem } from './NavigationItem';
import { paths } from './paths';

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const t = useTexts().shell;
  const groups = [
    {
      label: t.groups.policy,
      items: [{ to: paths.queue, under: '/policy/people', label: t.items.people, icon: <PeopleIcon /> }],
    },
    {
      label: t.groups.admin,
      items: [
        { to: paths.audit, under: paths.audit, label: t.items.audit, icon: <HistoryIcon /> },
        {
          to: paths.identityProviders,
          under: paths.identityProviders,
          label: t.items.identityProviders,
          icon: <KeyIcon />,
        },
      ],
    },
  ];
  return (
    <Box component="nav" aria-label={t.navigation} sx={{ p: 1.5, display: 'grid', gap: 2.5 }}>
      {groups.map((group) => (
        <Box key={group.label}>
          <Typography
            component="h2"
            variant="body2"
            color="textSecondary"
            sx={{ px: 1.25, mb: 0.5, fontSize: 12, fontWeight: 550 }}
          >
            {group.label}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {group.items.map((item) => (
              <NavigationItem key={item.to} {...item} onNavigate={onNavigate} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
