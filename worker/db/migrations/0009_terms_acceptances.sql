CREATE TABLE `terms_acceptances` (
	`operation_id` text NOT NULL,
	`version` text NOT NULL,
	`url` text NOT NULL,
	`customer_id` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`operation_id`, `version`)
);

--> statement-breakpoint
CREATE TRIGGER terms_acceptances_never_change BEFORE UPDATE ON terms_acceptances
BEGIN SELECT RAISE(ABORT, 'what was accepted is kept as it was'); END;
--> statement-breakpoint
CREATE TRIGGER terms_acceptances_never_go BEFORE DELETE ON terms_acceptances
BEGIN SELECT RAISE(ABORT, 'what was accepted is kept as it was'); END;
