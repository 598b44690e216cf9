import type { PolicyKind } from '../kinds';
import { restrictionNames } from './restrictionNames';

/** How a member is edited. Its label is a text of its name. */
export type FieldSpec =
  | { name: string; as: 'text' | 'secret' | 'long' | 'flag' | 'number' | 'pairs' | 'value' }
  | { name: string; as: 'choice'; options: readonly string[] };

/** Objects of a list; which form one has is said by a member of it. */
export interface VariantSpec {
  name: string;
  has: string;
  fields: readonly FieldSpec[];
  initial: Record<string, unknown>;
}

export type SectionSpec =
  | { name: string; fields: readonly FieldSpec[]; whole?: boolean }
  | { name: string; variants: readonly VariantSpec[] };

const text = (...names: string[]): FieldSpec[] => names.map((name) => ({ name, as: 'text' }));
const flags = (...names: string[]): FieldSpec[] => names.map((name) => ({ name, as: 'flag' }));
const numbers = (...names: string[]): FieldSpec[] => names.map((name) => ({ name, as: 'number' }));

const windows: SectionSpec[] = [
  {
    name: 'settings',
    variants: [
      {
        name: 'node',
        has: 'locUri',
        initial: { locUri: './Device/Vendor/MSFT/Policy/Config/', format: 'int', value: '' },
        fields: [
          ...text('locUri'),
          {
            name: 'format',
            as: 'choice',
            options: ['chr', 'int', 'bool', 'b64', 'xml', 'float', 'date', 'time'],
          },
          { name: 'value', as: 'value' },
        ],
      },
      {
        name: 'admx',
        has: 'admx',
        initial: { admx: '', state: 'enabled' },
        fields: [
          ...text('admx'),
          { name: 'scope', as: 'choice', options: ['device', 'user'] },
          { name: 'state', as: 'choice', options: ['enabled', 'disabled', 'not_configured'] },
          { name: 'data', as: 'pairs' },
        ],
      },
      {
        name: 'admxInstall',
        has: 'admxInstall',
        initial: { admxInstall: '', file: '', content: '' },
        fields: [...text('admxInstall', 'file'), { name: 'content', as: 'long' }],
      },
    ],
  },
];

const apple: SectionSpec[] = [
  {
    name: 'profile',
    whole: true,
    fields: [
      ...text('identifier', 'displayName', 'organization'),
      { name: 'scope', as: 'choice', options: ['System', 'User'] },
      ...flags('removalDisallowed'),
    ],
  },
  {
    name: 'passcode',
    fields: [
      ...flags('required', 'allowSimple', 'requireAlphanumeric'),
      ...numbers(
        'minLength',
        'minComplexCharacters',
        'maxAgeDays',
        'history',
        'maxFailedAttempts',
        'maxInactivityMinutes',
        'maxGraceMinutes',
      ),
    ],
  },
  { name: 'restrictions', fields: flags(...restrictionNames) },
  {
    name: 'wifi',
    variants: [
      {
        name: 'network',
        has: 'ssid',
        initial: { ssid: '', security: 'wpa2', password: '' },
        fields: [
          ...text('ssid'),
          { name: 'security', as: 'choice', options: ['none', 'wpa2', 'wpa3', 'any'] },
          { name: 'password', as: 'secret' },
          ...flags('autoJoin', 'hidden'),
        ],
      },
    ],
  },
  {
    name: 'certificates',
    variants: [
      {
        name: 'certificate',
        has: 'pem',
        initial: { name: '', pem: '' },
        fields: [...text('name'), { name: 'pem', as: 'long' }],
      },
    ],
  },
  {
    name: 'loginWindow',
    fields: [...text('text'), ...flags('askForName', 'hideShutDown', 'hideRestart', 'hideSleep')],
  },
  {
    name: 'softwareUpdate',
    fields: flags(
      'checkAutomatically',
      'downloadAutomatically',
      'installMacOsUpdates',
      'installAppUpdates',
      'installSecurityUpdates',
      'installConfigData',
      'allowPreReleases',
    ),
  },
];

const agent: SectionSpec[] = [
  {
    name: 'files',
    variants: [
      {
        name: 'file',
        has: 'path',
        initial: { path: '', mode: '0644', content: '' },
        fields: [
          ...text('path', 'owner', 'group', 'mode'),
          ...flags('template', 'secret'),
          { name: 'content', as: 'long' },
        ],
      },
    ],
  },
  {
    name: 'services',
    variants: [
      {
        name: 'service',
        has: 'name',
        initial: { name: '', enabled: true, running: true },
        fields: [...text('name'), ...flags('enabled', 'running')],
      },
    ],
  },
  {
    name: 'settings',
    variants: [
      {
        name: 'setting',
        has: 'key',
        initial: { key: '', value: '' },
        fields: [...text('key'), { name: 'value', as: 'value' }, ...flags('secret')],
      },
    ],
  },
];

/** Missing where people bring a file of another tool: there the text is the form. */
export const formSpecs: Partial<Record<PolicyKind, readonly SectionSpec[]>> = {
  windows_csp: windows,
  apple_form: apple,
  agent,
};
