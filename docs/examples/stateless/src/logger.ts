import winston from "winston";

/** Standard output: the platform collects it. */
export const logger = winston.createLogger({
  transports: [new winston.transports.Console()],
});
