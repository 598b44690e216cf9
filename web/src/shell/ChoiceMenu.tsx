import CheckIcon from '@mui/icons-material/Check';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState, type ReactElement } from 'react';

interface Choice {
  key: string;
  label: string;
  icon?: ReactElement;
  chosen: boolean;
  choose: () => void;
}

interface Props {
  label: string;
  icon: ReactElement;
  groups: { label: string; choices: Choice[] }[];
}

/** A button that opens groups of choices, one of each group chosen. */
export function ChoiceMenu({ label, icon, groups }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ color: 'text.secondary' }}
        >
          {icon}
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {groups.flatMap((group) => [
          <ListSubheader
            key={group.label}
            role="presentation"
            sx={{ lineHeight: '32px', bgcolor: 'transparent', fontSize: 12 }}
          >
            {group.label}
          </ListSubheader>,
          ...group.choices.map((choice) => (
            <MenuItem
              key={choice.key}
              role="menuitemradio"
              aria-checked={choice.chosen}
              onClick={() => {
                choice.choose();
                setAnchor(null);
              }}
              sx={{ minWidth: 180 }}
            >
              <ListItemIcon>{choice.icon}</ListItemIcon>
              <ListItemText>{choice.label}</ListItemText>
              {choice.chosen && <CheckIcon fontSize="small" color="primary" />}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  );
}
