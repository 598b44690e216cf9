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

export function mappingFaults(mapping: readonly (string | null)[]): MappingFaults {
  const has = (field: string) => mapping.includes(field);
  return {
    missing: [...needed.filter((field) => !has(field)), ...(identifiers.some(has) ? [] : ['serialNumber'])],
    twice: fields.filter((field) => mapping.filter((one) => one === field).length > 1),
  };
}
