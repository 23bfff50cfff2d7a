import type { directive } from '../i18n/vi/directive.ts';

export const TABS = [
  'cay',
  'nam',
  'nhan',
  'bao-quat',
  'xep-loai',
  'su-kien',
  'noi-dung',
  'van-ban',
  'sua-doi',
  'tong-ket',
] as const satisfies readonly (keyof typeof directive.tab)[];
export type Tab = (typeof TABS)[number];
export const tabOf = (text: string | null): Tab => TABS.find((tab) => tab === text) ?? 'cay';
