const { join } = require('node:path');

/** The one alias of apps/web, for the tool that follows its imports; the same as `paths` in its tsconfig.json. */
module.exports = { resolve: { alias: { '@': join(__dirname, '..', '..', 'apps', 'web', 'src') } } };
