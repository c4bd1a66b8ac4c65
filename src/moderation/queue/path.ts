/** Where the queue stands below the admin's own route. */
export const moderationPath = '/moderation'
