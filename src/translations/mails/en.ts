/** Mails to moderators and to readers, and the pages behind their links, in English. `de.ts` has the same keys. */
export const en = {
  moderators: {
    subject: {
      one: 'One new comment is waiting for you',
      other: '{{count}} new comments are waiting for you',
    },
    intro: {
      one: 'One new comment is waiting for a decision.',
      other: '{{count}} new comments are waiting for a decision.',
    },
    comment: '{{name}} on “{{title}}”:',
    more: { one: 'And one more.', other: 'And {{count}} more.' },
    waiting: { one: 'In all, one comment is waiting.', other: 'In all, {{count}} comments are waiting.' },
    open: 'Decide in the admin panel',
    footer: 'You get this mail because you are a moderator or an admin.',
  },
  confirmation: {
    subject: 'Please confirm your e-mail address',
    intro:
      'Your comment on “{{title}}” is online. You wanted to hear when somebody replies. Please confirm that this is your address:',
    confirm: 'Confirm the address',
    read: 'Your comment',
    footer:
      'The link works for {{days}} days. If you did not ask for this, do nothing: without your confirmation nobody writes to you.',
  },
  reply: {
    subject: 'A reply on “{{title}}”',
    intro: '{{name}} has replied below your comment on “{{title}}”:',
    read: 'Read the reply',
    unsubscribe: 'No more mails about replies',
    footer: 'You get this mail because you asked for it when you wrote your comment.',
  },
  pages: {
    confirm: {
      title: 'Confirm your address',
      text: 'Confirm that this is your e-mail address, and you will hear when somebody replies to your comments.',
      button: 'Confirm',
    },
    confirmed: {
      title: 'Thank you',
      text: 'Your address is confirmed. You will get a mail when somebody replies.',
    },
    unsubscribe: {
      title: 'No more mails about replies',
      text: 'Do you want no more mails about replies to the comments you have written so far?',
      button: 'Unsubscribe',
    },
    unsubscribed: {
      title: 'You are unsubscribed',
      text: 'You will get no more mails about replies to your comments. You can ask for them again with your next comment.',
    },
    expired: {
      title: 'This link is too old',
      text: 'Links like this one work for {{days}} days. With your next comment you can ask for a new one.',
    },
    invalid: {
      title: 'This link does not work',
      text: 'Perhaps it was cut off. Please copy it from the mail once more, as a whole.',
    },
  },
}

export type MailWords = typeof en
