import { DirectoriesPage } from '../directories/DirectoriesPage';
import { KeysPage } from '../keys/KeysPage';
import { EndpointPage } from '../settings/EndpointPage';
import { paths } from './paths';

/** For those who may change settings. */
export const settingsPages = [
  { path: paths.endpoint, element: <EndpointPage /> },
  { path: paths.directories, element: <DirectoriesPage /> },
  { path: paths.keys, element: <KeysPage /> },
];
