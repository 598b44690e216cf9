import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link, Outlet, useLocation } from 'react-router';
import { PageHeader } from './PageHeader';

interface Props {
  title: string;
  lead: string;
  label: string;
  tabs: { path: string; label: string }[];
}

const panelId = 'tab-panel';

/** A page with several views of one subject, each with an address of its own. */
export function PageTabs({ title, lead, label, tabs }: Props) {
  const { pathname } = useLocation();
  const current = tabs.find(({ path }) => path === pathname);
  return (
    <>
      <PageHeader title={title} lead={lead} tab={current?.label} />
      <Tabs
        value={current?.path ?? false}
        aria-label={label}
        variant="scrollable"
        allowScrollButtonsMobile
        sx={{ flexShrink: 0 }}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.path}
            id={`tab-${tab.path}`}
            value={tab.path}
            label={tab.label}
            component={Link}
            to={tab.path}
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
