import IconButton, { type IconButtonProps } from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { ReactElement } from 'react';
import { keepPressKeys } from './keepPressKeys';

interface Props {
  label: string;
  icon: ReactElement;
  tabIndex: number;
  color?: IconButtonProps['color'];
  disabled?: boolean;
  onPress: () => void;
}

/** An icon button in a grid row; pressing it is not a click on the row. */
export function CellButton({ label, icon, tabIndex, color, disabled, onPress }: Props) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton
          size="small"
          aria-label={label}
          tabIndex={tabIndex}
          color={color}
          disabled={disabled}
          onClick={(event) => {
            event.stopPropagation();
            onPress();
          }}
          onKeyDown={keepPressKeys}
        >
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  );
}
