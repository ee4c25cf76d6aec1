import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The server as one bundle per entry; npm packages stay outside, the libs of this repository go in. */
export default defineConfig({
  root: from('.'),
  logLevel: 'warn',
  resolve: {
    alias: ['domain', 'contracts', 'i18n', 'reports', 'tables'].map((lib) => ({
      find: `@ket-nap/${lib}`,
      replacement: from(`../../libs/${lib}/src/index.ts`),
    })),
  },
  // Nest reads constructor types from the metadata that legacy decorators emit.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  ssr: { noExternal: [/^@ket-nap\//] },
  build: {
    ssr: true,
    outDir: from('../../dist/apps/api'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: from('src/main.ts'),
        admin: from('src/admin.ts'),
        migrate: from('src/migrate.ts'),
        'read-upload': from('src/imports/read-upload.ts'),
        'draw-document': from('src/documents/draw-document.ts'),
        'read-document': from('src/documents/read-document.ts'),
      },
    },
  },
});
