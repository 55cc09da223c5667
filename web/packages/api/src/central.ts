import type { Token } from './client.ts';
import { typedClient } from './client.ts';
import type { paths as Notification } from './generated/notification-service.js';
import type { paths as Webhook } from './generated/webhook-service.js';

export type { components as NotificationTypes } from './generated/notification-service.js';
export type { components as WebhookTypes } from './generated/webhook-service.js';

/** Policy-service passes these on to the other services of the centre. */
export const notificationClient = (token: Token, base = '/notification') => typedClient<Notification>(base, token);
export const webhookClient = (token: Token, base = '/webhook') => typedClient<Webhook>(base, token);
