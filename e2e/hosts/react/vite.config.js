import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // React tells of what does not match in its development build alone.
  define: { 'process.env.NODE_ENV': '"development"' },
});
