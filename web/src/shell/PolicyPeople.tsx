import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link, Outlet, useLocation } from 'react-router';
import { useTexts } from '../texts/useTexts';
import { PageHeader } from '../ui/PageHeader';
import { paths } from './paths';

const panelId = 'people-panel';

/** The page behind Policy > People: two views of one subject. */
export function PolicyPeople() {
  const t = useTexts().people;
  const { pathname } = useLocation();
  const tabs = [
    { path: paths.people, label: t.tabs.people },
    { path: paths.queue, label: t.tabs.queue },
  ];
  const current = tabs.find(({ path }) => path === pathname);

  return (
    <>
      <PageHeader title={t.title} lead={t.lead} tab={current?.label} />
      <Tabs value={current?.path ?? false} aria-label={t.tabsLabel} sx={{ flexShrink: 0 }}>
        {tabs.map(({ path, label }) => (
          <Tab
            key={path}
            id={`tab-${path}`}
            value={path}
            label={label}
            component={Link}
            to={path}
            aria-controls={panelId}
          />
        ))}
      </Tabs>
      <Box
        id={panelId}
        role="tabpanel"
        aria-labelledby={current && `tab-${current.path}`}
        sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, flex: 1, minHeight: 0 }}
      >
        <Outlet />
      </Box>
    </>
  );
}
