import ContactsIcon from '@mui/icons-material/ContactsOutlined';
import DnsIcon from '@mui/icons-material/DnsOutlined';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import type { Permission } from '../permissions/permissions';
import { useTexts } from '../texts/useTexts';
import { paths } from './paths';

/** What stands under Settings in the navigation. */
export function useSettingsItems() {
  const t = useTexts().shell.items;
  const needs: Permission = 'administer';
  return [
    { to: paths.endpoint, under: paths.endpoint, label: t.endpoint, icon: <DnsIcon />, needs },
    { to: paths.directories, under: paths.directories, label: t.directories, icon: <ContactsIcon />, needs },
    { to: paths.keys, under: paths.keys, label: t.keys, icon: <KeyIcon />, needs },
  ];
}
