import * as migration_20261123_090541_initial from './20261123_090541_initial';
import * as migration_20261123_094636_shown_products from './20261123_094636_shown_products';

export const migrations = [
  {
    up: migration_20261123_090541_initial.up,
    down: migration_20261123_090541_initial.down,
    name: '20261123_090541_initial',
  },
  {
    up: migration_20261123_094636_shown_products.up,
    down: migration_20261123_094636_shown_products.down,
    name: '20261123_094636_shown_products'
  },
];
