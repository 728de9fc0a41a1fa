import { filePathOf } from './urls.ts';

// Where configuration for hosts lies in a built archive.
export const redirectsPath = filePathOf('_redirects');
export const apacheRedirectsPath = filePathOf('redirects.apache.conf');
export const apacheMapPath = filePathOf('redirects.apache.map');
export const caddyRedirectsPath = filePathOf('redirects.caddy');
export const nginxRedirectsPath = filePathOf('redirects.nginx.conf');
export const headersPath = filePathOf('_headers');
export const nginxHeadersPath = filePathOf('headers.nginx.conf');
