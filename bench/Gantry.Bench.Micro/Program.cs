using BenchmarkDotNet.Running;
using Gantry.Bench.Micro;

BenchmarkSwitcher.FromTypes([typeof(Reading), typeof(Writing), typeof(Coding), typeof(Showing)]).Run(args);
