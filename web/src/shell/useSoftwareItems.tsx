import AppsIcon from '@mui/icons-material/AppsOutlined';
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import TerminalIcon from '@mui/icons-material/TerminalOutlined';
import type { Permission } from '../permissions/permissions';
import { useMay } from '../permissions/useMay';
import { useProposalSummary } from '../proposals/useProposals';
import { useTexts } from '../texts/useTexts';
import { paths } from './paths';

/** What devices are given and run, and what waits there for whoever may decide. */
export function useSoftwareItems() {
  const t = useTexts().shell;
  const { data: proposals } = useProposalSummary(useMay('manage_policies'));
  const proposed = proposals?.decidable ?? 0;
  return [
    {
      to: paths.apps,
      under: paths.apps,
      label: t.items.apps,
      icon: <AppsIcon />,
      needs: 'view' as Permission,
    },
    {
      to: paths.scripts,
      under: paths.scripts,
      label: t.items.scripts,
      icon: <TerminalIcon />,
      needs: 'view' as Permission,
    },
    {
      to: paths.proposals,
      under: paths.proposals,
      label: t.items.proposals,
      icon: <FactCheckIcon />,
      waiting: { count: proposed, label: t.proposed(proposed) },
      needs: 'manage_policies' as Permission,
    },
  ];
}
