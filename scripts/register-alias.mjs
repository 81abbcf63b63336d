// Lets plain Node run the project's own modules: for commands, and for tests that need processes of their own (two
// starting at once, one being killed). `node --import ./scripts/register-alias.mjs file.ts`.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = pathToFileURL(fileURLToPath(new URL('..', import.meta.url)));

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'server-only') return { url: 'data:text/javascript,', shortCircuit: true };
    // Next names its entries without an extension, for bundlers.
    if (/^next\/[a-z]+$/.test(specifier)) return next(`${specifier}.js`, context);
    const url = specifier.startsWith('@/')
      ? new URL(specifier.slice(2), root)
      : /^\.{1,2}\//.test(specifier) && context.parentURL?.startsWith('file:')
        ? new URL(specifier, context.parentURL)
        : undefined;
    if (url && existsSync(fileURLToPath(`${url}.ts`))) return next(`${url}.ts`, context);
    return next(specifier, context);
  },
});
