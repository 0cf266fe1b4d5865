export interface User {
  id: string;
}

export const users: User[] = [];
export const client = { push(_user: User) {} };
