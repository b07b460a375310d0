CREATE TABLE `credit_entries` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`balance_after` integer NOT NULL,
	`invoice_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credit_entries_id_unique` ON `credit_entries` (`id`);--> statement-breakpoint
CREATE INDEX `credit_entries_customer` ON `credit_entries` (`customer_id`,`seq`);--> statement-breakpoint
CREATE TABLE `sandbox_credit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`provider_customer_id` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sandbox_credit_id_unique` ON `sandbox_credit` (`id`);--> statement-breakpoint
CREATE INDEX `sandbox_credit_customer` ON `sandbox_credit` (`provider_customer_id`,`seq`);