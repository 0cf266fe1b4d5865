import Database from "better-sqlite3";

const database = new Database("reviews.db");
database.exec("create table if not exists reviews (sku text, text text)");

export function addReview(sku: string, text: string): void {
  database.prepare("insert into reviews (sku, text) values (?, ?)").run(sku, text);
}

export function reviewsOf(sku: string): unknown[] {
  return database.prepare("select text from reviews where sku = ?").all(sku);
}
