/** Builds the console into dist/web; while developing, hands API calls on to a server of one's own. */
import { defineConfig } from 'vite';

export default defineConfig(({ command }) => {
  // Also where whoever builds it is a test.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: import.meta.dirname,
    base: '/app/',
    build: {
      outDir: '../dist/web',
      emptyOutDir: true,
      // ECharts is a chunk of its own, loaded with the first chart.
      chunkSizeWarningLimit: 1_500,
    },
    server: { proxy: { '/api': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
  };
});
