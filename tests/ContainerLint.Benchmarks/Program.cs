using BenchmarkDotNet.Running;
using ContainerLint.Benchmarks;

// "corpus [PATH]" measures a folder of real files in this process; all else is BenchmarkDotNet's.
if (args is ["corpus", .. var rest])
    return CorpusRun.Measure(rest.Length > 0 ? rest[0] : "../shared/corpus");
BenchmarkSwitcher.FromAssembly(typeof(CorpusRun).Assembly).Run(args);
return 0;
