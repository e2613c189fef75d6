"""What an inquirer may type in three short steps, and what the office may decide."""
