import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { useListState } from '../ui/useListState';
import { AddPersonDialog } from './AddPersonDialog';
import { peopleColumns, peopleWideOnly } from './peopleColumns';
import { PeopleToolbar } from './PeopleToolbar';
import { usePeople } from './usePeople';

const listDefaults = {
  sort: 'displayName',
  sorts: ['displayName', '-displayName', 'createdAt', '-createdAt'],
  filters: ['enrollment'],
};

export function PeoplePage() {
  const t = useTexts();
  const list = useListState(listDefaults);
  const people = usePeople(list);
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const formerly = params.get('person');
  const mayAdd = useMay('manage_people');
  const [adding, setAdding] = useState(false);
  const all = useMemo(() => peopleColumns(t), [t]);
  const columns = useListColumns('people', list, all);
  const rows = people.data?.items ?? [];
  const narrowed = list.q !== '' || list.filters.enrollment !== undefined || list.cursor !== undefined;

  // Where a person was a dialog of this page.
  if (formerly) return <Navigate to={`${paths.people}/${formerly}`} replace />;
  return (
    <>
      <PeopleToolbar
        list={list}
        searchable={narrowed || rows.length > 0}
        tools={<ListTools kind="people" list={list} columns={columns} />}
        onAdd={mayAdd ? () => setAdding(true) : undefined}
      />
      <ListPage
        query={people}
        list={list}
        narrowed={narrowed}
        unavailable={t.people.unavailable}
        empty={
          <EmptyState icon={<PeopleIcon />} title={t.people.empty.title}>
            {mayAdd ? t.people.empty.hint : t.people.empty.hintReader}
            {mayAdd && (
              <Button variant="outlined" onClick={() => setAdding(true)}>
                {t.people.add}
              </Button>
            )}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.people.listLabel}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={peopleWideOnly}
          loading={people.isPending || people.isPlaceholderData}
          onOpen={({ id }) => void navigate(`${paths.people}/${id}`)}
        />
      </ListPage>
      <AddPersonDialog open={adding && mayAdd} onClose={() => setAdding(false)} />
    </>
  );
}
