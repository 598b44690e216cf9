import ContactsIcon from '@mui/icons-material/ContactsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useMemo, useState } from 'react';
import { ColumnsButton } from '../saved-views/ColumnsButton';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { ListGrid } from '../ui/ListGrid';
import { PageHeader } from '../ui/PageHeader';
import { StaleNotice } from '../ui/StaleNotice';
import { useListState } from '../ui/useListState';
import { useOpenId } from '../ui/useOpenId';
import { directoriesWideOnly, directoryColumns } from './directoryColumns';
import { DirectoryDialog } from './DirectoryDialog';
import { useDirectories } from './useDirectories';

const listDefaults = { sort: '', sorts: [] };

export function DirectoriesPage() {
  const texts = useTexts();
  const t = texts.directories;
  const list = useListState(listDefaults);
  const { data, error, isError, isPending, refetch } = useDirectories();
  const directory = useOpenId('directory');
  const [adding, setAdding] = useState(false);
  const all = useMemo(() => directoryColumns(texts), [texts]);
  const columns = useListColumns('directories', list, all);
  const opened = data?.find(({ id }) => id === directory.id);
  const retry = () => void refetch();
  const some = data !== undefined && data.length > 0;
  const add = (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        end={
          some && (
            <Box sx={{ display: 'flex', gap: 1.5 }}>
              <ColumnsButton columns={columns} />
              {add}
            </Box>
          )
        }
      />
      {isError && data && <StaleNotice title={t.unavailable} onRetry={retry} />}
      {isError && !data && (
        <Paper variant="outlined">
          <ErrorState title={t.unavailable} error={error} onRetry={retry} />
        </Paper>
      )}
      {data?.length === 0 && (
        <Paper variant="outlined">
          <EmptyState icon={<ContactsIcon />} title={t.empty.title}>
            {t.empty.hint}
            {add}
          </EmptyState>
        </Paper>
      )}
      {(isPending || some) && (
        <ListGrid
          label={t.listLabel}
          rows={data ?? []}
          columns={columns}
          list={list}
          wideOnly={directoriesWideOnly}
          loading={isPending}
          onOpen={({ id }) => directory.open(id)}
        />
      )}
      {adding && (
        <DirectoryDialog
          known={null}
          onSaved={({ id }) => {
            setAdding(false);
            directory.open(id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {opened && <DirectoryDialog key={opened.id} known={opened} onClose={directory.close} />}
    </>
  );
}
