CREATE TABLE `alarms` (
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`detail` text,
	`raised_at` integer NOT NULL,
	`told_at` integer,
	`cleared_at` integer,
	PRIMARY KEY(`kind`, `subject_id`)
);
--> statement-breakpoint
CREATE INDEX `alarms_told` ON `alarms` (`told_at`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `invoices` ADD `issued_by` text DEFAULT 'seller' NOT NULL;