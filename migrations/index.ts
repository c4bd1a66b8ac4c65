import * as migration_20261123_090541_initial from './20261123_090541_initial';

export const migrations = [
  {
    up: migration_20261123_090541_initial.up,
    down: migration_20261123_090541_initial.down,
    name: '20261123_090541_initial'
  },
];
