import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { EspProfile } from '../api/models';
import { LiveIndicator } from '../live/LiveIndicator';
import { ColumnsButton } from '../saved-views/ColumnsButton';
import { useListColumns } from '../saved-views/useListColumns';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ListGrid } from '../ui/ListGrid';
import { useListState } from '../ui/useListState';
import { profileColumns, profilesWideOnly } from './profileColumns';
import { useMoveProfile } from './useMoveProfile';

const listDefaults = { sort: 'priority', sorts: ['priority'] };

interface Props {
  /** Missing while they are fetched. */
  profiles: EspProfile[] | undefined;
  mayManage: boolean;
}

/** A row that moves takes the focus out of its button: it goes back, so that the next press moves the same profile. */
const focusAgain = (label: string) =>
  setTimeout(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`main button[aria-label="${CSS.escape(label)}"]`)?.focus(),
    ),
  );

export function ProfileGrid({ profiles, mayManage }: Props) {
  const t = useTexts();
  const list = useListState(listDefaults);
  const navigate = useNavigate();
  const { mutate: move, isPending } = useMoveProfile(profiles ?? []);
  const count = (profiles?.length ?? 0) - 1;
  const all = useMemo(
    () =>
      profileColumns(
        t,
        mayManage
          ? {
              count,
              onMove: (profile, by) => {
                if (isPending) return;
                const button = (by < 0 ? t.statusPages.moveUp : t.statusPages.moveDown)(profile.name);
                move({ profile, by }, { onSettled: () => focusAgain(button) });
              },
            }
          : undefined,
      ),
    [t, mayManage, count, isPending, move],
  );
  const columns = useListColumns('esp-profiles', list, all);

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
        <Typography color="textSecondary" sx={{ flex: '1 1 320px' }}>
          {t.statusPages.lead}
        </Typography>
        <LiveIndicator />
        <ColumnsButton columns={columns} />
        {mayManage && (
          <Button
            variant="contained"
            startIcon={<AddIcon />}
            onClick={() => void navigate(`${paths.statusPages}/new`)}
          >
            {t.statusPages.create}
          </Button>
        )}
      </Box>
      <ListGrid
        label={t.statusPages.listLabel}
        rows={profiles ?? []}
        columns={columns}
        list={list}
        wideOnly={profilesWideOnly}
        loading={!profiles}
        onOpen={({ id }) => void navigate(`${paths.statusPages}/${id}`)}
      />
    </>
  );
}
