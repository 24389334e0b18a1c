export { type RedisServer, redisProgram, startRedis } from './start-redis.ts';
