"""Who meets whom, when and where: plans, the judge of plans, and why there is none."""
