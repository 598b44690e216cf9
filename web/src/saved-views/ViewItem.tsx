import CheckIcon from '@mui/icons-material/Check';
import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import PersonIcon from '@mui/icons-material/PersonOutlined';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem, { type MenuItemProps } from '@mui/material/MenuItem';
import type { SavedView } from '../api/models';
import { useTexts } from '../texts/useTexts';

interface Props {
  /** Missing for what the list shows by itself. */
  view?: SavedView;
  label?: string;
  chosen: boolean;
  onChoose: () => void;
}

/** What the menu gives to its items, so that the keyboard finds them. */
type OfMenu = Pick<MenuItemProps, 'autoFocus' | 'tabIndex'>;

/** A view in the menu: whose it is, and whether it is the one that is open. */
export function ViewItem({ view, label, chosen, onChoose, ...ofMenu }: Props & OfMenu) {
  const t = useTexts().views;
  const team = view?.visibility === 'team';
  const whose = view && (team ? t.ofTeamBy(view.createdBy) : t.mine);
  return (
    <MenuItem role="menuitemradio" aria-checked={chosen} onClick={onChoose} {...ofMenu}>
      <ListItemIcon>
        {view && (team ? <GroupsIcon fontSize="small" /> : <PersonIcon fontSize="small" />)}
      </ListItemIcon>
      <ListItemText
        primary={view?.name ?? label}
        secondary={whose}
        slotProps={{ primary: { noWrap: true, title: view?.name }, secondary: { noWrap: true } }}
      />
      {chosen && <CheckIcon aria-hidden fontSize="small" sx={{ ml: 1 }} />}
    </MenuItem>
  );
}
