import * as migration_20261123_090541_initial from './20261123_090541_initial';
import * as migration_20261123_100346_after_first_use from './20261123_100346_after_first_use';
import * as migration_20261125_060330_comments from './20261125_060330_comments';
import * as migration_20261125_064801_notices from './20261125_064801_notices';
import * as migration_20261125_074940_retention from './20261125_074940_retention';
import * as migration_20261125_095435_search from './20261125_095435_search';
import * as migration_20261125_135000_search_german from './20261125_135000_search_german';
import * as migration_20261125_140807_cdn from './20261125_140807_cdn';
import * as migration_20261130_120000_comment_counts from './20261130_120000_comment_counts';
import * as migration_20261130_121000_search_words from './20261130_121000_search_words';

export const migrations = [
  {
    up: migration_20261123_090541_initial.up,
    down: migration_20261123_090541_initial.down,
    name: '20261123_090541_initial',
  },
  {
    up: migration_20261123_100346_after_first_use.up,
    down: migration_20261123_100346_after_first_use.down,
    name: '20261123_100346_after_first_use',
  },
  {
    up: migration_20261125_060330_comments.up,
    down: migration_20261125_060330_comments.down,
    name: '20261125_060330_comments',
  },
  {
    up: migration_20261125_064801_notices.up,
    down: migration_20261125_064801_notices.down,
    name: '20261125_064801_notices',
  },
  {
    up: migration_20261125_074940_retention.up,
    down: migration_20261125_074940_retention.down,
    name: '20261125_074940_retention',
  },
  {
    up: migration_20261125_095435_search.up,
    down: migration_20261125_095435_search.down,
    name: '20261125_095435_search',
  },
  {
    up: migration_20261125_135000_search_german.up,
    down: migration_20261125_135000_search_german.down,
    name: '20261125_135000_search_german',
  },
  {
    up: migration_20261125_140807_cdn.up,
    down: migration_20261125_140807_cdn.down,
    name: '20261125_140807_cdn',
  },
  {
    up: migration_20261130_120000_comment_counts.up,
    down: migration_20261130_120000_comment_counts.down,
    name: '20261130_120000_comment_counts',
  },
  {
    up: migration_20261130_121000_search_words.up,
    down: migration_20261130_121000_search_words.down,
    name: '20261130_121000_search_words'
  },
];
