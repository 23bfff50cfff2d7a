import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows nothing inline: fonts and pictures stay files.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  // The API serves `dist` from its own origin; only the development server needs to be told where it is.
  server: { proxy: { '/api': loadEnv(mode, '.', 'DONDOC_').DONDOC_API ?? 'http://127.0.0.1:3000' } },
}));
