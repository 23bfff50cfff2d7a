import { type ThemeConfig, theme } from 'antd';
import { useSyncExternalStore } from 'react';

const dark = matchMedia('(prefers-color-scheme: dark)');
export const useDark = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      dark.addEventListener('change', changed);
      return () => dark.removeEventListener('change', changed);
    },
    () => dark.matches,
  );

const tokens = {
  fontFamily: '"Be Vietnam Pro", "Segoe UI", system-ui, sans-serif',
  fontSize: 14,
  borderRadius: 5,
  // A movement whose end never comes leaves what should be gone: on a busy machine a button stayed "loading" for good.
  motion: false,
};
export const themeOf = (isDark: boolean): ThemeConfig =>
  isDark
    ? {
        algorithm: theme.darkAlgorithm,
        token: {
          ...tokens,
          colorPrimary: '#5b9bec',
          colorError: '#ff8f8b',
          colorBgContainer: '#181d24',
          colorTextPlaceholder: '#96a2b0',
        },
      }
    : {
        token: {
          ...tokens,
          colorPrimary: '#14509e',
          colorError: '#ab1a20',
          colorText: '#1d2530',
          colorTextPlaceholder: '#626e7c',
        },
      };
