import type { NextFunction, Request, Response } from "express";
import { db } from "../db.js";

export interface User {
  id: string;
  name: string;
  isAdmin: boolean;
}

let user: User | undefined;

export async function currentUser(req: Request, res: Response, next: NextFunction): Promise<void> {
  const { rows } = await db().query<User>("select id, name, is_admin from users where token = $1", [req.get("authorization")]);
  user = rows[0];
  next();
}

export function getCurrentUser(): User | undefined {
  return user;
}
