import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import { Link } from 'react-router';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { FormDialog } from '../ui/forms/FormDialog';
import { kindIcon } from './KindBadge';
import { policyKinds } from './kinds';

/** What kind a new policy is of decides everything else. */
export function KindDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts().configurationPolicies;
  return (
    <FormDialog title={t.chooseKind} wide onClose={onClose}>
      <List disablePadding>
        {policyKinds.map((kind) => (
          <ListItem key={kind} disablePadding>
            <ListItemButton component={Link} to={`${paths.configuration}/new?kind=${kind}`}>
              <ListItemIcon>{kindIcon(kind)}</ListItemIcon>
              <ListItemText primary={t.kinds[kind]} secondary={t.kindHints[kind]} />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </FormDialog>
  );
}
