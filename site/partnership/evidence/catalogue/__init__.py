"""What a new installation knows: publishers, data sets, measures, caveats and areas."""
