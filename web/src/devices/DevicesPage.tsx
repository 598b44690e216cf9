import LaptopIcon from '@mui/icons-material/LaptopOutlined';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { devicesExportAddress } from '../api/devices';
import { LiveIndicator } from '../live/LiveIndicator';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { ExportButton } from '../saved-views/ExportButton';
import { exportedColumns } from '../saved-views/exportedColumns';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { PageHeader } from '../ui/PageHeader';
import { useListState } from '../ui/useListState';
import { deviceColumns, devicesExported, devicesExtra, devicesWideOnly } from './deviceColumns';
import { DevicesToolbar } from './DevicesToolbar';
import { devicesQuery, useDeviceList } from './useDevices';

const listDefaults = {
  sort: 'displayName',
  sorts: ['displayName', '-displayName'],
  filters: ['group', 'state'],
};

export function DevicesPage() {
  const t = useTexts();
  const list = useListState(listDefaults);
  const query = devicesQuery(list);
  const devices = useDeviceList(query);
  const mayDecide = useMay('decide');
  const navigate = useNavigate();
  const all = useMemo(() => deviceColumns(t), [t]);
  const columns = useListColumns('devices', list, all, devicesExtra);
  const rows = devices.data?.items ?? [];
  const narrowed =
    list.q !== '' ||
    list.filters.group !== undefined ||
    list.filters.state !== undefined ||
    list.cursor !== undefined;

  return (
    <>
      <PageHeader title={t.devices.title} lead={t.devices.lead} end={<LiveIndicator />} />
      {(narrowed || rows.length > 0) && (
        <DevicesToolbar
          list={list}
          tools={
            <>
              <ListTools kind="devices" list={list} columns={columns} />
              <ExportButton
                address={devicesExportAddress(query, exportedColumns(columns.shown, devicesExported))}
              />
            </>
          }
        />
      )}
      <ListPage
        query={devices}
        list={list}
        narrowed={narrowed}
        unavailable={t.devices.unavailable}
        empty={
          <EmptyState icon={<LaptopIcon />} title={t.devices.empty.title}>
            {mayDecide ? t.devices.empty.hint : t.devices.empty.hintScope}
            <Button component={Link} to={paths.queue} variant="outlined">
              {t.devices.empty.queue}
            </Button>
          </EmptyState>
        }
      >
        <ListGrid
          label={t.devices.listLabel}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={devicesWideOnly}
          loading={devices.isPending || devices.isPlaceholderData}
          onOpen={({ id }) => void navigate(`${paths.devices}/${id}`)}
        />
      </ListPage>
    </>
  );
}
