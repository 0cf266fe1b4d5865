import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { config } from "./config.js";

const s3 = new S3Client();

/** Keeps a file where every replica finds it. */
export async function keepFile(key: string, body: Buffer | string): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: config.bucket, Key: key, Body: body }));
}
