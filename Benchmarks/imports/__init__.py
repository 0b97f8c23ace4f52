"""Order exports read, deduplicated and stored durably: Canting beside the libraries people use for it."""
