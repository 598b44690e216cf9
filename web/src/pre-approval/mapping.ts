/** In the order in which people look for them. */
export const fields = [
  'name',
  'email',
  'ownership',
  'serialNumber',
  'platform',
  'deviceName',
  'mobile',
  'samAccountName',
  'password',
  'groups',
  'manufacturer',
  'model',
  'assetTag',
  'imei',
  'meid',
  'udid',
  'hardwareHash',
  'deviceKey',
  'keyFingerprint',
  'blueprint',
] as const;

const needed = ['name', 'email', 'ownership', 'platform'];
const identifiers = ['serialNumber', 'imei', 'meid', 'udid', 'hardwareHash', 'deviceKey', 'keyFingerprint'];

export interface MappingFaults {
  /** Fields without which no row can be checked. */
  missing: string[];
  /** Fields that several columns claim. */
  twice: string[];
}

/** What a directory can say instead, by the login name. */
const known = ['name', 'email'];

export function mappingFaults(mapping: readonly (string | null)[], ofDirectory: boolean): MappingFaults {
  const has = (field: string) => mapping.includes(field);
  const looked = ofDirectory && has('samAccountName');
  return {
    missing: [
      ...needed.filter((field) => !has(field) && !(looked && known.includes(field))),
      ...(identifiers.some(has) ? [] : ['serialNumber']),
    ],
    twice: fields.filter((field) => mapping.filter((one) => one === field).length > 1),
  };
}
