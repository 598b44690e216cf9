import { expect, test } from 'vitest';
import { exportedColumns } from './exportedColumns';

test('File_has_the_columns_of_the_page_in_their_order_each_once', () => {
  const exported = { displayName: ['displayName', 'deviceKey'], peerId: ['person', 'peerId'] };
  expect(exportedColumns(['peerId', 'displayName', 'deviceKey', 'platform'], exported)).toEqual([
    'person',
    'peerId',
    'displayName',
    'deviceKey',
    'platform',
  ]);
});
