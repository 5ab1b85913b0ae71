'use strict';

/*
 * One better-sqlite3 for each range of Node, because none runs on all of 20, 22 and 24: version 12 ends
 * the process from Node 24.19 on (ObjectWrap removes an environment's hook during garbage collection),
 * and version 13, which is built on Node-API and comes with its binaries, needs Node 22.
 */
const NAME =
  Number.parseInt(process.versions.node, 10) < 22 ? 'better-sqlite3-12' : 'better-sqlite3-13';

try {
  module.exports = require(NAME);
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  throw new Error(
    `${NAME}, the SQLite driver for Node ${process.versions.node}, is not installed. ` +
      'Run "npm ci" again with this version of Node, without --omit=optional; ' +
      'before Node 22 that may need python3, make and a C++ compiler.',
    { cause: error },
  );
}
