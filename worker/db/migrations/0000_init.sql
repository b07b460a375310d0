CREATE TABLE `accounts` (
	`customer_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`clock_offset` integer,
	`clock_frozen_at` integer,
	`currency` text,
	`details` text NOT NULL,
	`credit_balance` integer NOT NULL,
	`payment_method` text,
	`watermark` integer,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `api_keys` (
	`hash` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`detail` text,
	`request_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_customer` ON `audit` (`customer_id`,`id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`usage` text NOT NULL,
	`provider_customer_id` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_provider_customer_id_unique` ON `customers` (`provider_customer_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`document_key` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`year` integer NOT NULL,
	`n` integer NOT NULL,
	`issue_date` text NOT NULL,
	`customer_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`corrects_key` text,
	`issued` text,
	`settled` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `documents_subject` ON `documents` (`subject_id`,`series`);--> statement-breakpoint
CREATE INDEX `documents_customer` ON `documents` (`customer_id`,`series`);--> statement-breakpoint
CREATE INDEX `documents_series_date` ON `documents` (`series`,`issue_date`);--> statement-breakpoint
CREATE UNIQUE INDEX `documents_number` ON `documents` (`series`,`year`,`n`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`provider_customer_id` text NOT NULL,
	`invoice_ids` text NOT NULL,
	`created_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_state` ON `events` (`state`,`received_at`);--> statement-breakpoint
CREATE INDEX `events_customer` ON `events` (`provider_customer_id`,`state`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`scope` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`operation_id` text,
	`status` integer,
	`reply` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`scope`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_operation` ON `idempotency_keys` (`operation_id`);--> statement-breakpoint
CREATE TABLE `invoices` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`subscription_id` text,
	`type` text NOT NULL,
	`status` text NOT NULL,
	`provider_number` text,
	`description` text NOT NULL,
	`currency` text NOT NULL,
	`created_at` integer NOT NULL,
	`finalized_at` integer,
	`due_at` integer,
	`paid_at` integer,
	`next_attempt_at` integer,
	`period_start` integer,
	`period_end` integer,
	`subtotal` integer NOT NULL,
	`tax` integer NOT NULL,
	`total` integer NOT NULL,
	`credit_applied` integer NOT NULL,
	`amount_paid` integer NOT NULL,
	`amount_remaining` integer NOT NULL,
	`lines` text NOT NULL,
	`vat_groups` text NOT NULL,
	`details` text NOT NULL,
	`payments` text NOT NULL,
	`corrects_invoice_id` text
);
--> statement-breakpoint
CREATE INDEX `invoices_customer_created` ON `invoices` (`customer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `operations` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`kind` text NOT NULL,
	`arguments` text NOT NULL,
	`preview_id` text,
	`attempt` integer NOT NULL,
	`state` text NOT NULL,
	`reference` text,
	`action` text,
	`decline_code` text,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`request_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`touched_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `operations_preview_id_unique` ON `operations` (`preview_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `operations_one_running` ON `operations` (`customer_id`) WHERE state IN ('claimed', 'sent');--> statement-breakpoint
CREATE INDEX `operations_waiting` ON `operations` (`state`,`touched_at`);--> statement-breakpoint
CREATE INDEX `operations_customer_state` ON `operations` (`customer_id`,`state`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`message` text NOT NULL,
	`recipients` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`attempts` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`sent_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`active` integer NOT NULL,
	`features` text NOT NULL,
	`limits` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `portal_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE INDEX `portal_sessions_user` ON `portal_sessions` (`customer_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `previews` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`price_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`coupon_code` text,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`basis` text NOT NULL,
	`due_now` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `prices` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`currency` text NOT NULL,
	`unit_amount` integer NOT NULL,
	`interval` text NOT NULL,
	`active` integer NOT NULL,
	`trial_days` integer NOT NULL,
	`customer_id` text
);
--> statement-breakpoint
CREATE TABLE `sequences` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	`plan_id` text NOT NULL,
	`plan_name` text NOT NULL,
	`price_id` text NOT NULL,
	`unit_amount` integer NOT NULL,
	`currency` text NOT NULL,
	`interval` text NOT NULL,
	`quantity` integer NOT NULL,
	`period_start` integer NOT NULL,
	`period_end` integer NOT NULL,
	`trial_end` integer,
	`cancel_at` integer,
	`ended_at` integer,
	`access_until` integer NOT NULL,
	`scheduled_change` text,
	`next_charge` text,
	`past_due` text
);
--> statement-breakpoint
CREATE INDEX `subscriptions_customer` ON `subscriptions` (`customer_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`customer_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`customer_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `sandbox_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_customer_id` text NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sandbox_actions_open` ON `sandbox_actions` (`provider_customer_id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `sandbox_clock` (
	`id` integer PRIMARY KEY NOT NULL,
	`offset_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sandbox_customers` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`version` integer NOT NULL,
	`due_at` integer,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sandbox_customers_customer_id_unique` ON `sandbox_customers` (`customer_id`);--> statement-breakpoint
CREATE INDEX `sandbox_customers_due` ON `sandbox_customers` (`due_at`);--> statement-breakpoint
CREATE TABLE `sandbox_events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`provider_customer_id` text NOT NULL,
	`invoice_ids` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sandbox_events_id_unique` ON `sandbox_events` (`id`);--> statement-breakpoint
CREATE TABLE `sandbox_invoices` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`provider_customer_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`final` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sandbox_invoices_id_unique` ON `sandbox_invoices` (`id`);--> statement-breakpoint
CREATE INDEX `sandbox_invoices_created` ON `sandbox_invoices` (`provider_customer_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `sandbox_invoices_not_final` ON `sandbox_invoices` (`provider_customer_id`) WHERE final = 0;--> statement-breakpoint
CREATE TABLE `sandbox_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`active` integer NOT NULL,
	`features` text NOT NULL,
	`limits` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sandbox_prices` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`currency` text NOT NULL,
	`unit_amount` integer NOT NULL,
	`interval` text NOT NULL,
	`active` integer NOT NULL,
	`trial_days` integer NOT NULL,
	`customer_id` text
);
--> statement-breakpoint
CREATE TABLE `sandbox_replies` (
	`key` text PRIMARY KEY NOT NULL,
	`verb` text NOT NULL,
	`provider_customer_id` text NOT NULL,
	`reply` text,
	`created_at` integer NOT NULL
);
