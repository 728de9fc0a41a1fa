import { defineConfig } from 'astro/config';
import { assetOrder } from './src/site/asset-order.ts';
import { nativeArchive } from './src/site/native-archive.ts';

// Pages are built by "muniment build", which opens an archive first and says where the output goes.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  // Everything is bundled, since the output may lie where no packages are found.
  vite: {
    // Pages forbid script and fonts in their own text, so that small ones must be files too.
    build: { assetsInlineLimit: 0 },
    plugins: [nativeArchive(), assetOrder()],
    environments: { prerender: { resolve: { noExternal: true } } },
    // Style and fonts lie side by side, so that a font is found under any base path and from a folder.
    experimental: {
      renderBuiltUrl: (file, { hostType }) =>
        hostType === 'css' ? file.replace(/^.*\//, '') : undefined,
    },
  },
});
