# What docs/tools/coverage.md shows is what comes out.
cd ../..
shown=$(sed -n '/^\$ assize coverage/,/^```$/p' docs/tools/coverage.md | sed '1d;$d')
diff <(echo "$shown") <(assize coverage rules/examples/eastmere) && echo the same
