import type { Shape } from './shape';
import type { viSession } from './vi-session';

export const enSession: Shape<typeof viSession> = {
  title: 'Sign in',
  username: 'Username',
  password: 'Password',
  showPassword: 'Show or hide the password',
  signIn: 'Sign in',
  usernameRequired: 'Enter the username.',
  passwordRequired: 'Enter the password.',
  forgotten: 'Forgotten the password? Your administrator can issue a new one.',
  demoTitle: 'Demo accounts',
  demoText:
    'A trial with sample figures. Choose an account to fill it in; the password of all of them is “{{password}}”.',
  demoMore: 'Show all {{n}} accounts',
  demoFind: 'Find a committee or a username',
  demoNone: 'There is no such account. Try another name or code of the committee.',
  demoEnded: 'has ended',
  emptyTitle: 'There is no account yet',
  emptyText:
    'The software has just been installed. On the server, run this command to make the first administrator; it prints a one-time password:',
  emptyNext: 'Then come back here, sign in and change the password.',
};
