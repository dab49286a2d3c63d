"""What visitors see of a survey. Each module is one page; they read and decide little."""
