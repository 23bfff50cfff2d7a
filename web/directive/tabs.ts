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

/** What is shown as it was on a past day; the others know today alone. */
const IN_THE_PAST: readonly Tab[] = ['cay', 'nam'];
export const hasPast = (tab: Tab): boolean => IN_THE_PAST.includes(tab);
