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
    plugins: [nativeArchive(), assetOrder()],
    environments: { prerender: { resolve: { noExternal: true } } },
  },
});
